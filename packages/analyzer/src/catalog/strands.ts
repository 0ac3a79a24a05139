import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

/** Only `limits` bound a run, and none is the default (`InvokeOptions`). A model is asked up to 6 times, over minutes (`DefaultModelRetryStrategy`). */
const agent = {
  kind: "agent",
  effect: "composite",
  from: ["Agent"],
  signal: { argument: 1, path: ["cancelSignal"], form: "signal" },
  loop: {
    argument: 1,
    path: ["limits", "turns"],
    unit: "turns",
    or: { argument: 1, path: ["limits", "totalTokens"] },
  },
} as const;
/** Bounded by `maxSteps` and `timeout` where they are made. */
const team = { kind: "agent", effect: "composite" } as const;

const calls: readonly CallFact[] = [
  { path: "invoke", declared: "Agent.invoke", ...agent, returns: "promise" },
  { path: "stream", declared: "Agent.stream", ...agent, returns: "lazy" },
  ...["Graph", "Swarm"].flatMap((name): readonly CallFact[] => [
    { path: "invoke", declared: `${name}.invoke`, ...team, from: [name], returns: "promise" },
    { path: "stream", declared: `${name}.stream`, ...team, from: [name], returns: "lazy" },
  ]),
  {
    path: "callTool",
    declared: "McpClient.callTool",
    from: ["McpClient"],
    kind: "tool",
    effect: "write",
    returns: "promise",
    signal: { argument: 2, path: ["signal"], form: "signal" },
  },
];

/** What a callback throws is the tool's result to the model, of status `error` (`tools/function-tool.js`). */
const tools: readonly ToolFact[] = [
  {
    path: "tool",
    declared: "tool",
    form: "call",
    handler: { argument: 0, path: ["callback"] },
    name: { argument: 0, path: ["name"] },
    callId: { parameter: 1, path: ["toolUse", "toolUseId"] },
    signal: { parameter: 1, path: ["cancelSignal"] },
    errorsReachModel: true,
  },
];

export const strands: Sdk = {
  id: "strands",
  name: "Strands Agents",
  packages: ["@strands-agents/sdk"],
  versions: "1",
  docs: "https://strandsagents.com/latest/documentation/docs/user-guide/quickstart/typescript/",
  summary:
    "Agents, graphs, swarms, calls of MCP tools, and tools; sessions, hooks and models by themselves are left out.",
  clients: ["Agent", "Graph", "Swarm", "McpClient"],
  calls,
  tools,
};
