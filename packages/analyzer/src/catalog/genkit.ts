import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

const from = ["genkit", "Genkit", "GenkitBeta"];
const abort = { path: ["abortSignal"], form: "signal" } as const;
/** `maxTurns ?? 5` counts the turns after the first (`generate/action.js`); nothing bounds their time, and nothing is repeated. */
const loop = { path: ["maxTurns"], unit: "turns", preset: 5 } as const;
const generate = {
  kind: "model",
  effect: "read",
  from,
  compositeWith: { argument: 0, path: ["tools"] },
  signal: { argument: 0, ...abort },
  loop: { argument: 0, ...loop },
} as const;
/** What a prompt's own definition gives it, tools among it, stands elsewhere. */
const prompt = {
  kind: "agent",
  effect: "composite",
  signal: { argument: 1, ...abort },
  loop: { argument: 1, ...loop },
} as const;
const model = { kind: "model", effect: "read", from, returns: "promise" } as const;
/** The server's flow may do anything. */
const flow = { kind: "agent", effect: "composite", signal: { argument: 0, ...abort } } as const;

/** An agent of this program or, by `remoteAgent`, of a server. */
const turn = { kind: "agent", effect: "composite", signal: { argument: 1, ...abort } } as const;
const turns = [
  { name: "send", ...turn, returns: "promise" },
  { name: "sendStream", ...turn, returns: "starter" },
  { name: "resume", ...turn, returns: "promise" },
  { name: "resumeStream", ...turn, returns: "starter" },
  { name: "detach", kind: "agent", effect: "composite", returns: "started" },
] as const;
const chats: readonly CallFact[] = turns.flatMap(({ name, ...fact }): readonly CallFact[] => [
  { path: `defineAgent().chat().${name}`, declared: `AgentChat.${name}`, ...fact, from },
  { path: `chat().${name}`, declared: `AgentChat.${name}`, ...fact, from: ["remoteAgent"] },
]);

const calls: readonly CallFact[] = [
  { path: "generate", declared: "GenkitAI.generate", ...generate, returns: "promise" },
  { path: "generateStream", declared: "GenkitAI.generateStream", ...generate, returns: "starter" },
  { path: "embed", declared: "GenkitAI.embed", ...model },
  { path: "embedMany", declared: "GenkitAI.embedMany", ...model },
  { path: "rerank", declared: "Genkit.rerank", ...model },
  { path: "definePrompt()", declared: "ExecutablePrompt.()", ...prompt, from, returns: "promise" },
  { path: "prompt()", declared: "ExecutablePrompt.()", ...prompt, from, returns: "promise" },
  { path: "definePrompt().stream", declared: "ExecutablePrompt.stream", ...prompt, from, returns: "starter" },
  { path: "prompt().stream", declared: "ExecutablePrompt.stream", ...prompt, from, returns: "starter" },
  { path: "runFlow", declared: "runFlow", ...flow, returns: "promise" },
  { path: "streamFlow", declared: "streamFlow", ...flow, returns: "starter" },
  ...chats,
];

/**
 * A handler that throws ends the whole call (`resolveToolRequest` hands its error on). The `abortSignal` of its options
 * is not the call's, and no id of the tool's call reaches it.
 */
const definition = {
  form: "call",
  handler: { argument: 1, path: [] },
  name: { argument: 0, path: ["name"] },
  from,
  errorsReachModel: false,
} as const;

const tools: readonly ToolFact[] = [
  { path: "defineTool", declared: "Genkit.defineTool", ...definition },
  { path: "dynamicTool", declared: "Genkit.dynamicTool", ...definition },
];

export const genkit: Sdk = {
  id: "genkit",
  name: "Genkit",
  packages: ["genkit"],
  declaredIn: ["@genkit-ai/ai"],
  versions: "1",
  docs: "https://genkit.dev/docs/js/models",
  summary:
    "Models, prompts, agents, embedders, tools, and flows of a server; own flows, retrievers, evaluators and sessions are left out.",
  clients: [...from, "remoteAgent"],
  calls,
  tools,
};
