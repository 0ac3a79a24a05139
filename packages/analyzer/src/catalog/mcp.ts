import {
  callTool,
  clientReads,
  dispatcher,
  handlerRequest,
  rawRequest,
  requestOptions,
  reverseCalls,
} from "./families/mcp.ts";
import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

const fromClient = { from: ["Client"], ...callTool, ...requestOptions(2) } as const;
const request = { declared: "Protocol.request", ...rawRequest, ...requestOptions(2) } as const;

const calls: readonly CallFact[] = [
  { path: "callTool", declared: "Client.callTool", ...fromClient, returns: "promise" },
  ...clientReads,
  {
    path: "experimental.tasks.callToolStream",
    declared: "ExperimentalClientTasks.callToolStream",
    ...fromClient,
    returns: "lazy",
  },
  ...reverseCalls,
  { path: "extra.sendRequest", declared: "RequestHandlerExtra.sendRequest", ...handlerRequest, ...requestOptions(2) },
  { path: "request", from: ["Client", "Server"], ...request },
  { path: "server.request", from: ["McpServer"], ...request },
];

/** A thrown error becomes `{ isError: true }` with its message (`McpServer.createToolError`). The id is new for each ask. */
const handlerOf = {
  approvedBy: "host",
  callId: { parameter: 1, path: ["requestId"], of: "connection" },
  signal: { parameter: 1, path: ["signal"] },
} as const;
const definition = {
  form: "call",
  from: ["McpServer"],
  name: { argument: 0, path: [] },
  ...handlerOf,
  errorsReachModel: true,
} as const;
const dispatching = { declared: "Server.setRequestHandler", ...dispatcher, ...handlerOf } as const;

const definitions: readonly ToolFact[] = [
  {
    path: "registerTool",
    declared: "McpServer.registerTool",
    ...definition,
    handler: { argument: 2, path: [] },
    annotations: { argument: 1, path: ["annotations"] },
  },
  {
    path: "tool",
    declared: "McpServer.tool",
    ...definition,
    handler: { argument: -1, path: [] },
    annotations: { argument: -2, path: [] },
  },
  {
    path: "experimental.tasks.registerToolTask",
    declared: "ExperimentalMcpServerTasks.registerToolTask",
    ...definition,
    handler: { argument: 2, path: ["createTask"] },
    annotations: { argument: 1, path: ["annotations"] },
  },
  { path: "setRequestHandler", from: ["Server"], ...dispatching },
  // Earlier versions inherit it.
  { path: "setRequestHandler", from: ["Server"], ...dispatching, declared: "Protocol.setRequestHandler" },
  { path: "server.setRequestHandler", from: ["McpServer"], ...dispatching },
];

export const mcp: Sdk = {
  id: "mcp",
  name: "Model Context Protocol",
  packages: ["@modelcontextprotocol/sdk"],
  versions: "1",
  docs: "https://github.com/modelcontextprotocol/typescript-sdk",
  summary:
    "What clients ask of servers, what servers ask of clients, and the tools that servers offer, one by one or by one handler for all of them; connecting, pinging and notifications are left out.",
  clients: ["Client", "Server", "McpServer"],
  calls,
  tools: definitions,
};
