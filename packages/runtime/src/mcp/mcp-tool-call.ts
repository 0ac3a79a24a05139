/** What an MCP server gives to a tool beside its input: the `extra` of version 1, the context of version 2. */
export interface McpToolCall {
  readonly sessionId?: string | undefined;
  /** Version 1. */
  readonly signal?: AbortSignal;
  /** Version 1, over HTTP. */
  readonly requestInfo?: unknown;
  /** Version 2. */
  readonly mcpReq?: { readonly signal: AbortSignal };
  /** Version 2, over HTTP. */
  readonly http?: unknown;
}

/** Over HTTP many clients may talk to one process. */
export function isOverHttp({ requestInfo, http }: McpToolCall): boolean {
  return requestInfo !== undefined || http !== undefined;
}
