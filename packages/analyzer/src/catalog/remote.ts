import type { BudgetFact, GuardFact, ParameterSlot, Sdk, ToolFact } from "./sdk.ts";

const site = { argument: 0, path: [] } as const;
const retries = [
  { argument: 1, path: ["retry"] },
  { argument: 1, path: ["retry", "times"] },
] as const;
const basics = { guarded: -1, site, retries } as const;
const read = {
  covers: ["read"],
  gives: ["deadline", "retry", "breaker"],
  ...basics,
  budget: toBudget("read"),
} as const;
const keyed = { covers: ["read", "write"], gives: ["deadline", "retry", "breaker", "key"] } as const;
const approval = { argument: 1, path: ["approve"], nobody: "unapproved" } as const;
const identity = [
  { argument: 1, path: ["key"] },
  { argument: 1, path: ["intent"] },
] as const;
const dedupes = { argument: 1, path: ["idempotent"] } as const;
const write = { ...keyed, ...basics, dedupes, identity, approval, budget: toBudget("write") } as const;
const stream = { covers: ["read"], gives: ["deadline"], ...basics, budget: toBudget("stream") } as const;
/** An agent is never repeated from outside, so it needs no key of its own. */
const agent = {
  covers: ["read", "write", "composite"],
  gives: ["deadline", "breaker"],
  guarded: -1,
  site,
  budget: toBudget("agent"),
} as const;

const guards: readonly GuardFact[] = [
  { path: "read", declared: "Remote.read", ...read, outcome: true },
  { path: "read.orThrow", declared: "Read.orThrow", ...read },
  { path: "write", declared: "Remote.write", ...write, outcome: true },
  { path: "write.orThrow", declared: "Write.orThrow", ...write },
  { path: "stream", declared: "Remote.stream", ...stream, outcome: true },
  { path: "stream.orThrow", declared: "Stream.orThrow", ...stream },
  { path: "stream.sync", declared: "Stream.sync", ...stream },
  { path: "agent", declared: "Remote.agent", ...agent, outcome: true },
  { path: "agent.orThrow", declared: "Agent.orThrow", ...agent },
  { path: "agent.stream", declared: "Agent.stream", ...agent, outcome: true },
  { path: "agent.stream.orThrow", declared: "AgentStream.orThrow", ...agent },
  { path: "agent.sync", declared: "Agent.sync", ...agent },
  { path: "idempotentTool", declared: "idempotentTool", ...keyed, guarded: 1 },
];

/** By adapter, what its framework hands to a tool, which our handler is handed after the write's context; MCP counts requests. */
const adapters = {
  "ai-sdk": { callId: framework("toolCallId"), approval: { argument: 1, path: ["needsApproval"] } },
  anthropic: { callId: framework("toolUse", "id") },
  langchain: { callId: framework("toolCall", "id") },
  mastra: { callId: framework("agent", "toolCallId") },
  mcp: { callId: { ...framework("requestId"), of: "connection" } },
  "openai-agents": { callId: framework("details", "toolCall", "callId") },
} as const;

const tools: readonly ToolFact[] = Object.entries(adapters).map(([adapter, own]) => ({
  path: "idempotentTool",
  declared: "idempotentTool",
  declaredAt: `${adapter}/idempotent-tool`,
  form: "call",
  handler: { argument: 1, path: ["execute"] },
  name: { argument: 1, path: ["name"] },
  signal: { parameter: 1, path: ["signal"] },
  errorsReachModel: true,
  ...own,
}));

export const remote: Sdk = {
  id: "remote",
  name: "thirdstate",
  packages: ["@thirdstate/runtime"],
  versions: "0",
  docs: "https://github.com/thirdstate/thirdstate",
  summary:
    "The guards of our own runtime: what `createRemote` returns, and its tools. `within` gives a deadline and a run, yet no verdict: it guards nothing.",
  clients: ["createRemote"],
  calls: [],
  tools,
  guards,
};

/** A call's own options win over its kind's, and those over the remote's (`toSettings`). */
function toBudget(kind: "read" | "write" | "stream" | "agent"): BudgetFact {
  const at = (...path: readonly string[]) => ({ argument: 0, path });
  return {
    timeout: { argument: 1, path: ["timeout"] },
    made: {
      timeout: [at(kind, "timeout"), at("timeout")],
      retries: [at(kind, "retry"), at(kind, "retry", "times")],
      observes: { ...at("mode"), text: "observe" },
    },
    handedOver: { by: "innerRetries", to: kind === "agent" ? "sdk" : "guard" },
  };
}

function framework(...path: readonly string[]): ParameterSlot {
  return { parameter: 2, path };
}
