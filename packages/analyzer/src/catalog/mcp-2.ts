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

/** A result's schema may stand before the options of a raw request, so that no place is sure to be theirs. */
const request = { declared: "Protocol.request", ...rawRequest } as const;
const handler = { ...handlerRequest, ...requestOptions(1) } as const;

const calls: readonly CallFact[] = [
  {
    path: "callTool",
    declared: "Client.callTool",
    from: ["Client"],
    ...callTool,
    returns: "promise",
    ...requestOptions(1),
  },
  ...clientReads,
  ...reverseCalls,
  { path: "ctx.mcpReq.send", declared: "BaseContext.mcpReq.send", ...handlerRequest },
  { path: "ctx.mcpReq.elicitInput", declared: "ServerContext.mcpReq.elicitInput", ...handler, asksPerson: true },
  { path: "ctx.mcpReq.requestSampling", declared: "ServerContext.mcpReq.requestSampling", ...handler, kind: "model" },
  { path: "request", from: ["Client", "Server"], ...request },
  { path: "server.request", from: ["McpServer"], ...request },
];

/** A thrown error becomes `{ isError: true }` with its message (`McpServer.createToolError`). The id is new for each ask. */
const handlerOf = {
  approvedBy: "host",
  callId: { parameter: 1, path: ["mcpReq", "id"], of: "connection" },
  signal: { parameter: 1, path: ["mcpReq", "signal"] },
} as const;
const dispatching = { declared: "Protocol.setRequestHandler", ...dispatcher, ...handlerOf } as const;

const definitions: readonly ToolFact[] = [
  {
    path: "registerTool",
    declared: "McpServer.registerTool",
    form: "call",
    from: ["McpServer"],
    name: { argument: 0, path: [] },
    handler: { argument: 2, path: [] },
    annotations: { argument: 1, path: ["annotations"] },
    ...handlerOf,
    errorsReachModel: true,
  },
  { path: "setRequestHandler", from: ["Server"], ...dispatching },
  { path: "server.setRequestHandler", from: ["McpServer"], ...dispatching },
];

export const mcp2: Sdk = {
  id: "mcp-2",
  name: "Model Context Protocol 2",
  packages: ["@modelcontextprotocol/client", "@modelcontextprotocol/server"],
  versions: "2",
  docs: "https://github.com/modelcontextprotocol/typescript-sdk",
  summary:
    "What clients ask of servers, what servers ask of clients, and the tools that servers offer, one by one or by one handler for all of them; connecting, pinging, listening and notifications are left out.",
  clients: ["Client", "Server", "McpServer"],
  calls,
  tools: definitions,
};
