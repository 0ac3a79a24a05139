import type { CallFact, Sdk } from "./sdk.ts";

/** What a model's turn calls is a tool of the call that takes it. No timeout by default, and repeats are a server's tools' alone. */
const read = { kind: "tool", effect: "read", returns: "promise" } as const;
const listed = {
  ...read,
  signal: { argument: 0, path: ["options", "signal"], form: "signal" },
  timeout: { argument: 0, path: ["options", "timeout"], unit: "ms", covers: "call" },
} as const;

const calls: readonly CallFact[] = [
  { path: "tools", declared: "MCPClient.tools", ...read },
  { path: "listTools", declared: "MCPClient.listTools", ...listed },
  { path: "listResources", declared: "MCPClient.listResources", ...listed },
  { path: "readResource", declared: "MCPClient.readResource", ...listed },
  { path: "listResourceTemplates", declared: "MCPClient.listResourceTemplates", ...listed },
  { path: "experimental_listPrompts", declared: "MCPClient.experimental_listPrompts", ...listed },
  { path: "experimental_getPrompt", declared: "MCPClient.experimental_getPrompt", ...listed },
  { path: "complete", declared: "MCPClient.complete", ...listed },
];

export const aiMcp: Sdk = {
  id: "ai-mcp",
  name: "AI SDK's MCP client",
  packages: ["@ai-sdk/mcp"],
  versions: "1",
  docs: "https://ai-sdk.dev/docs/ai-sdk-core/mcp-tools",
  summary: "What a client asks of a server; connecting is left out.",
  clients: ["createMCPClient", "experimental_createMCPClient", "MCPClient", "experimental_MCPClient"],
  calls,
};
