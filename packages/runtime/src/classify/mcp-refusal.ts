/** Parse error, invalid request, method not found, invalid params: found before a tool was asked, as a rule. */
const refusals: readonly unknown[] = [-32700, -32600, -32601, -32602];

/**
 * The exceptions: both sides check what a tool gave, and the server of version 1 says under -32602 that it does not fit. A request that
 * became a task was taken, whatever is said of the task later.
 */
const afterTheTool =
  /output validation|output schema|structured content|request cancelled|failed to retrieve task|^(MCP error -\d+: )?task .*not found/i;

/** Whether an error of MCP proves that the tool did not act. https://modelcontextprotocol.io/specification, JSON-RPC 2.0 section 5.1 */
export function isMcpRefusal(code: number, message: string): boolean {
  return refusals.includes(code) && !afterTheTool.test(message);
}
