import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

/** `maxRetries` is 2 by default and counts per model call (`prepareRetries`). There is no key: a header would be the same for every step. */
const settings = {
  signal: { argument: 0, path: ["abortSignal"], form: "signal" },
  retries: { argument: 0, path: ["maxRetries"], preset: 2, off: 0 },
} as const;
/** A number, or an object with `totalMs`; both end the whole call (`getTotalTimeoutMs`). No default. */
const timeout = { argument: 0, path: ["timeout"], unit: "ms", covers: "call" } as const;
/** `stopWhen = stepCountIs(1)` of both functions; conditions are asked with `some`, so that none of them ends an empty list. */
const loop = {
  argument: 0,
  path: ["stopWhen"],
  unit: "steps",
  preset: 1,
  boundless: ["hasToolCall", "isLoopFinished"],
} as const;
const tools = { argument: 0, path: ["tools"] } as const;
const model = { kind: "model", effect: "read", returns: "promise", ...settings } as const;
const starter = { ...model, returns: "starter" } as const;
/** Retries are a setting of the constructor, signal and timeout of the call. */
const agent = {
  kind: "agent",
  effect: "composite",
  from: ["ToolLoopAgent", "Experimental_Agent"],
  signal: settings.signal,
  retries: { ...settings.retries, on: "client" },
  timeout,
} as const;
const agentStream = { kind: "agent", effect: "composite", signal: settings.signal, timeout } as const;

const calls: readonly CallFact[] = [
  { path: "generateText", declared: "generateText", ...model, compositeWith: tools, timeout, loop },
  { path: "streamText", declared: "streamText", ...starter, compositeWith: tools, timeout, loop },
  // Typed in 6, yet `timeout` falls into the model's settings and is ignored: no timeout here.
  { path: "generateObject", declared: "generateObject", ...model },
  { path: "streamObject", declared: "streamObject", ...starter },
  { path: "embed", declared: "embed", ...model },
  { path: "embedMany", declared: "embedMany", ...model },
  { path: "rerank", declared: "rerank", ...model },
  { path: "generateImage", declared: "generateImage", ...model },
  { path: "experimental_generateImage", declared: "experimental_generateImage", ...model },
  { path: "experimental_generateSpeech", declared: "generateSpeech", ...model },
  { path: "experimental_generateVideo", declared: "experimental_generateVideo", ...model },
  { path: "experimental_transcribe", declared: "transcribe", ...model },
  { path: "generate", declared: "ToolLoopAgent.generate", ...agent, returns: "promise" },
  { path: "stream", declared: "ToolLoopAgent.stream", ...agent, returns: "stream" },
  { path: "generate", declared: "Agent.generate", ...agent, returns: "promise" },
  { path: "stream", declared: "Agent.stream", ...agent, returns: "stream" },
  { path: "createAgentUIStream", declared: "createAgentUIStream", ...agentStream, returns: "stream" },
  { path: "createAgentUIStreamResponse", declared: "createAgentUIStreamResponse", ...agentStream, returns: "started" },
  { path: "pipeAgentUIStreamToResponse", declared: "pipeAgentUIStreamToResponse", ...agentStream, returns: "promise" },
];

const definition = {
  handler: { argument: 0, path: ["execute"] },
  callId: { parameter: 1, path: ["toolCallId"] },
  signal: { parameter: 1, path: ["abortSignal"] },
  approval: { argument: 0, path: ["needsApproval"] },
  errorsReachModel: true,
} as const;

const definitions: readonly ToolFact[] = [
  { path: "tool", declared: "tool", form: "call", ...definition },
  { path: "dynamicTool", declared: "dynamicTool", form: "call", ...definition },
  { path: "generateText", declared: "generateText", form: "record", at: tools, ...definition },
  { path: "streamText", declared: "streamText", form: "record", at: tools, ...definition },
  { path: "ToolLoopAgent", declared: "ToolLoopAgent", form: "record", at: tools, ...definition },
  { path: "Experimental_Agent", declared: "ToolLoopAgent", form: "record", at: tools, ...definition },
];

/** Each exports a factory of models and its settings; the calls stand in `ai`. */
const providers = [
  ...["amazon-bedrock", "anthropic", "azure", "cerebras", "cohere", "deepinfra", "deepseek", "fireworks", "gateway"],
  ...["google", "google-vertex", "groq", "mistral", "openai", "openai-compatible", "perplexity", "provider"],
  ...["togetherai", "xai"],
];

export const ai: Sdk = {
  id: "ai",
  name: "AI SDK",
  packages: ["ai"],
  declaredIn: ["@ai-sdk/provider-utils"],
  suppliedBy: providers.map((name) => `@ai-sdk/${name}`),
  versions: "6",
  docs: "https://ai-sdk.dev/docs/reference/ai-sdk-core",
  summary: "Model calls, agents and tools; UI hooks and the provider interface are left out.",
  clients: ["ToolLoopAgent", "Experimental_Agent"],
  calls,
  tools: definitions,
};
