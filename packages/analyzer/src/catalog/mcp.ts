import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

const read = { kind: "tool", effect: "read", returns: "promise" } as const;
const callTool = { kind: "tool", effect: "write", failure: "isError" } as const;
const client = { ...read, from: ["Client"], ...request(1) } as const;

const clientCalls: readonly CallFact[] = [
  { path: "callTool", declared: "Client.callTool", ...callTool, returns: "promise", from: ["Client"], ...request(2) },
  { path: "readResource", declared: "Client.readResource", ...client },
  { path: "getPrompt", declared: "Client.getPrompt", ...client },
  { path: "complete", declared: "Client.complete", ...client },
  { path: "listTools", declared: "Client.listTools", ...client },
  { path: "listPrompts", declared: "Client.listPrompts", ...client },
  { path: "listResources", declared: "Client.listResources", ...client },
  { path: "listResourceTemplates", declared: "Client.listResourceTemplates", ...client },
  {
    path: "experimental.tasks.callToolStream",
    declared: "ExperimentalClientTasks.callToolStream",
    ...callTool,
    returns: "lazy",
    from: ["Client"],
    ...request(2),
  },
];

/** Requests that go from a server to its client: its model, its user and its folders. */
const sampling = { ...read, kind: "model", ...request(1) } as const;
const reverse = { ...read, ...request(1) } as const;
const onServer = ["Server"];
const onMcpServer = ["McpServer"];

const serverCalls: readonly CallFact[] = [
  { path: "createMessage", declared: "Server.createMessage", from: onServer, ...sampling },
  { path: "server.createMessage", declared: "Server.createMessage", from: onMcpServer, ...sampling },
  { path: "elicitInput", declared: "Server.elicitInput", from: onServer, ...reverse },
  { path: "server.elicitInput", declared: "Server.elicitInput", from: onMcpServer, ...reverse },
  { path: "listRoots", declared: "Server.listRoots", from: onServer, ...reverse },
  { path: "server.listRoots", declared: "Server.listRoots", from: onMcpServer, ...reverse },
  { path: "extra.sendRequest", declared: "RequestHandlerExtra.sendRequest", from: [], ...read, ...request(2) },
];

/** Every request but a tool's call leaves the world as it is. */
const readMethods = [
  "completion/complete",
  "elicitation/create",
  "initialize",
  "logging/setLevel",
  "ping",
  "prompts/get",
  "prompts/list",
  "resources/list",
  "resources/read",
  "resources/subscribe",
  "resources/templates/list",
  "resources/unsubscribe",
  "roots/list",
  "sampling/createMessage",
  "tasks/get",
  "tasks/list",
  "tasks/result",
  "tools/list",
];
const rawRequest: CallFact = {
  path: "request",
  declared: "Protocol.request",
  from: ["Client", "Server"],
  ...read,
  writeWith: { argument: 0, path: ["method"], unless: readMethods.map((method) => method.toUpperCase()) },
  ...request(2),
};

/** A thrown error becomes `{ isError: true }` with its message (`McpServer.createToolError`). The id is new for each ask. */
const handlerOf = {
  approvedBy: "host",
  callId: { parameter: 1, path: ["requestId"], of: "connection" },
  signal: { parameter: 1, path: ["signal"] },
} as const;
const definition = { form: "call", from: ["McpServer"], name: { argument: 0, path: [] }, ...handlerOf } as const;

const definitions: readonly ToolFact[] = [
  {
    path: "registerTool",
    declared: "McpServer.registerTool",
    ...definition,
    handler: { argument: 2, path: [] },
    annotations: { argument: 1, path: ["annotations"] },
    errorsReachModel: true,
  },
  {
    path: "tool",
    declared: "McpServer.tool",
    ...definition,
    handler: { argument: -1, path: [] },
    annotations: { argument: -2, path: [] },
    errorsReachModel: true,
  },
  {
    path: "experimental.tasks.registerToolTask",
    declared: "ExperimentalMcpServerTasks.registerToolTask",
    ...definition,
    handler: { argument: 2, path: ["createTask"] },
    annotations: { argument: 1, path: ["annotations"] },
    errorsReachModel: true,
  },
];

export const mcp: Sdk = {
  id: "mcp",
  name: "Model Context Protocol",
  packages: ["@modelcontextprotocol/sdk"],
  versions: "1",
  docs: "https://github.com/modelcontextprotocol/typescript-sdk",
  summary:
    "What clients ask of servers, what servers ask of clients, and the tools that servers offer; connecting, pinging and notifications are left out.",
  clients: ["Client", "Server", "McpServer"],
  calls: [...clientCalls, ...serverCalls, rawRequest],
  tools: definitions,
};

/** `options` is the last declared parameter; `DEFAULT_REQUEST_TIMEOUT_MSEC` is 60000 (`shared/protocol.js`). No repeats, no key but the request's id. */
function request(options: number): Pick<CallFact, "signal" | "timeout"> {
  return {
    signal: { argument: options, path: ["signal"], form: "signal" },
    timeout: { argument: options, path: ["timeout"], unit: "ms", preset: 60_000, covers: "call" },
  };
}
