import type { CallFact, ReceiverFact, Sdk, ToolFact } from "./sdk.ts";

/** Models, engines and embeddings come from a package per provider, in classes of any name. No call takes a signal. */
const ofType = (...is: readonly string[]): { readonly receiver: ReceiverFact } => ({
  receiver: { is, of: [], joins: [] },
});
const model = { kind: "model", effect: "read", returns: "promise" } as const;
const streamed = { streamsWith: { argument: 0, path: ["stream"] } } as const;
const models = ["OpenAI", "openai", "OpenAIResponses", "openaiResponses", "Anthropic", "anthropic", "Gemini", "gemini"];
/** `init?.maxRetries ?? 10` and `init?.timeout ?? 60 * 1000`, handed to OpenAI's own client (`@llamaindex/openai`). */
const openai = {
  ...model,
  from: models.slice(0, 4),
  retries: { argument: 0, path: ["maxRetries"], preset: 10, off: 0, on: "client" },
  timeout: { argument: 0, path: ["timeout"], unit: "ms", preset: 60_000, covers: "headers", on: "client" },
} as const;
const llm = { ...model, from: models, ...ofType("BaseLLM", "LLM") } as const;
const engine = { ...model, from: [] } as const;
/** Nothing bounds its turns: `AgentWorkflow` counts none, and its `timeout` is not read. */
const workflow = { kind: "agent", effect: "composite", from: ["agent", "multiAgent"] } as const;

const calls: readonly CallFact[] = [
  { path: "chat", declared: "OpenAI.chat", ...openai, ...streamed },
  { path: "chat", declared: "OpenAIResponses.chat", ...openai, ...streamed },
  { path: "run", declared: "AgentWorkflow.run", ...workflow, returns: "promise" },
  { path: "runStream", declared: "AgentWorkflow.runStream", ...workflow, returns: "starter" },
  { path: "chat", declared: "AgentRunner.chat", ...workflow, from: [], returns: "promise", ...streamed },
  { path: "complete", declared: "*.complete", ...llm, ...streamed },
  { path: "exec", declared: "*.exec", ...llm, compositeWith: { argument: 0, path: ["tools"] }, ...streamed },
  { path: "streamExec", declared: "*.streamExec", ...llm, returns: "stream" },
  { path: "query", declared: "*.query", ...engine, ...ofType("BaseQueryEngine"), ...streamed },
  { path: "chat", declared: "*.chat", ...engine, ...ofType("BaseLLM", "LLM", "BaseChatEngine"), ...streamed },
  { path: "getTextEmbedding", declared: "*.getTextEmbedding", ...engine, ...ofType("BaseEmbedding") },
];

/** A handler's error becomes the text of its answer, and the model may ask again (`callTool`). */
const definition = { form: "call", errorsReachModel: true } as const;

const tools: readonly ToolFact[] = [
  {
    path: "tool",
    declared: "tool",
    ...definition,
    handler: { argument: 0, path: ["execute"] },
    name: { argument: 0, path: ["name"] },
  },
  {
    path: "from",
    declared: "FunctionTool.from",
    ...definition,
    from: [],
    handler: { argument: 0, path: [] },
    name: { argument: 1, path: ["name"] },
  },
];

const providers = ["anthropic", "google", "groq", "mistral", "ollama", "openai", "together", "vercel"];

export const llamaindex: Sdk = {
  id: "llamaindex",
  name: "LlamaIndex",
  packages: [
    "llamaindex",
    "@llamaindex/core",
    "@llamaindex/workflow",
    ...providers.map((name) => `@llamaindex/${name}`),
  ],
  versions: "0.12",
  docs: "https://developers.llamaindex.ai/typescript/framework",
  summary:
    "Models, engines, embeddings, agents and tools; indices, readers, retrievers and workflows of one's own are left out.",
  clients: [...models, "agent", "multiAgent"],
  calls,
  tools,
};
