import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

/** `maxTurns` bounds a run (10); nothing bounds its time. Retries belong to the model's settings, 0 by default, and to the client below. */
const run = {
  kind: "agent",
  effect: "composite",
  returns: "promise",
  streamsWith: { argument: 2, path: ["stream"] },
  signal: { argument: 2, path: ["signal"], form: "signal" },
  loop: { argument: 2, path: ["maxTurns"], unit: "turns", preset: 10 },
} as const;

const servers = ["MCPServerStdio", "MCPServerStreamableHttp", "MCPServerSSE"];
/** Typed without options: neither signal nor time of its own. */
const read = { kind: "tool", effect: "read", returns: "promise", from: servers } as const;

/** `params.timeout ?? DEFAULT_REQUEST_TIMEOUT_MSEC` of the constructor, 60000 (`shims/mcp-server/node.js`). */
const callTool = {
  kind: "tool",
  effect: "write",
  returns: "promise",
  from: servers,
  failure: "isError",
  signal: { argument: 3, path: ["signal"], form: "signal" },
  timeout: { argument: 0, path: ["timeout"], unit: "ms", preset: 60_000, covers: "call", on: "client" },
} as const;

const calls: readonly CallFact[] = [
  { path: "run", declared: "run", ...run },
  { path: "run", declared: "Runner.run", from: ["Runner"], ...run },
  { path: "callTool", declared: "MCPServer*.callTool", ...callTool },
  { path: "callToolResult", declared: "MCPServer*.callToolResult", ...callTool },
  { path: "listTools", declared: "MCPServer*.listTools", ...read },
  { path: "readResource", declared: "MCPServer*.readResource", ...read },
];

/** What a tool throws is told to the model in fixed words (`defaultToolErrorFunction`), which it may answer by asking again. */
const definition = {
  form: "call",
  name: { argument: 0, path: ["name"] },
  approval: { argument: 0, path: ["needsApproval"] },
  errorsReachModel: true,
} as const;

const definitions: readonly ToolFact[] = [
  {
    path: "tool",
    declared: "tool",
    ...definition,
    handler: { argument: 0, path: ["execute"] },
    callId: { parameter: 2, path: ["toolCall", "callId"] },
    signal: { parameter: 2, path: ["signal"] },
  },
  {
    path: "asTool",
    declared: "Agent.asTool",
    from: ["Agent"],
    ...definition,
    name: { argument: 0, path: ["toolName"] },
  },
  {
    path: "shellTool",
    declared: "shellTool",
    ...definition,
    handler: { argument: 0, path: ["shell", "run"] },
    // Without a shell of the program's own the provider runs it in a container.
    changes: { argument: 0, path: ["shell"] },
  },
  { path: "applyPatchTool", declared: "applyPatchTool", ...definition, changes: { argument: 0, path: ["editor"] } },
  { path: "computerTool", declared: "computerTool", ...definition, changes: { argument: 0, path: ["computer"] } },
];

export const openaiAgents: Sdk = {
  id: "openai-agents",
  name: "OpenAI Agents SDK",
  packages: ["@openai/agents", "@openai/agents-core", "@openai/agents-realtime"],
  versions: "0.20",
  docs: "https://openai.github.io/openai-agents-js",
  summary:
    "Runs, tools, agents as tools, and the MCP servers that agents hold; realtime sessions, handoffs and tools that the provider runs are left out.",
  clients: ["Agent", "Runner", ...servers],
  calls,
  tools: definitions,
};
