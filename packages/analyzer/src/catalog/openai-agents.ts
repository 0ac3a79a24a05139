import type { CallFact, Sdk } from "./sdk.ts";

/** `maxTurns` bounds a run (10); nothing bounds its time. Retries belong to the model's settings, 0 by default, and to the client below. */
const run = {
  kind: "agent",
  effect: "composite",
  returns: "promise",
  streamsWith: { argument: 2, path: ["stream"] },
  signal: { argument: 2, path: ["signal"], form: "signal" },
  loop: { argument: 2, path: ["maxTurns"], unit: "turns", preset: 10 },
} as const;

/** `params.timeout ?? DEFAULT_REQUEST_TIMEOUT_MSEC` of the constructor, 60000 (`shims/mcp-server/node.js`). */
const callTool = {
  kind: "tool",
  effect: "write",
  returns: "promise",
  from: ["MCPServerStdio", "MCPServerStreamableHttp", "MCPServerSSE"],
  failure: "isError",
  signal: { argument: 3, path: ["signal"], form: "signal" },
  timeout: { argument: 0, path: ["timeout"], unit: "ms", preset: 60_000, covers: "call", on: "client" },
} as const;

const calls: readonly CallFact[] = [
  { path: "run", declared: "run", ...run },
  { path: "run", declared: "Runner.run", from: ["Runner"], ...run },
  { path: "callTool", declared: "MCPServer*.callTool", ...callTool },
  { path: "callToolResult", declared: "MCPServer*.callToolResult", ...callTool },
];

export const openaiAgents: Sdk = {
  id: "openai-agents",
  name: "OpenAI Agents SDK",
  packages: ["@openai/agents", "@openai/agents-core"],
  versions: "0.20",
  docs: "https://openai.github.io/openai-agents-js",
  summary: "Runs, tools, and the MCP servers that agents hold; realtime sessions are left out.",
  clients: ["Runner", "MCPServerStdio", "MCPServerStreamableHttp", "MCPServerSSE"],
  calls,
  tools: [
    {
      path: "tool",
      declared: "tool",
      form: "call",
      handler: { argument: 0, path: ["execute"] },
      name: { argument: 0, path: ["name"] },
      callId: { parameter: 2, path: ["toolCall", "callId"] },
      signal: { parameter: 2, path: ["signal"] },
      approval: { argument: 0, path: ["needsApproval"] },
      errorsReachModel: true,
    },
  ],
};
