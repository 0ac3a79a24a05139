import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

/** Of `maxRetries`, 2 by default, each model call has its own (`prepareRetries`). There is no key: a header would be the same for every step. */
const settings = {
  signal: { argument: 0, path: ["abortSignal"], form: "signal" },
  retries: { argument: 0, path: ["maxRetries"], preset: 2, off: 0 },
} as const;
/** A number, or an object with `totalMs`; both end the whole call (`getTotalTimeoutMs`). No default, and not before 6. */
const timeout = { argument: 0, path: ["timeout"], unit: "ms", covers: "call" } as const;
/** `stopWhen = stepCountIs(1)` of both functions; conditions are asked with `some`, so that none of them ends an empty list. */
const loop = {
  argument: 0,
  path: ["stopWhen"],
  unit: "steps",
  preset: 1,
  boundless: ["hasToolCall", "isLoopFinished"],
} as const;
/** `maxSteps = 1` of both functions of 4. */
const maxSteps = { argument: 0, path: ["maxSteps"], unit: "steps", preset: 1 } as const;
const tools = { argument: 0, path: ["tools"] } as const;
const approvesTools = { argument: 0, path: ["toolApproval"] } as const;
const model = { kind: "model", effect: "read", returns: "promise", ...settings } as const;
const starter = { ...model, returns: "starter" } as const;
/** Repeats nothing by itself. */
const once = { kind: "model", effect: "read", signal: settings.signal } as const;

const text = { path: "generateText", declared: "generateText", ...model, compositeWith: tools } as const;
const texts = { path: "streamText", declared: "streamText", ...starter, compositeWith: tools } as const;
const lean = {
  path: "experimental_streamTextLowMemory",
  declared: "streamTextLowMemory",
  ...starter,
  compositeWith: tools,
} as const;

/** `get textStream` drops what is no text, an error too; the default of `onError` writes it to the console. */
const quietEnd = {
  parts: ["textStream"],
  toldTo: ["onError", "onFinish", "onEnd", "onAbort"].map((name) => ({ argument: 0, path: [name] })),
  tells: "finishReason",
} as const;

const functions: readonly CallFact[] = [
  { ...text, versions: "6 - 7", timeout, loop, approvesTools },
  { ...text, versions: "5", loop },
  { ...text, versions: "4", loop: maxSteps },
  { ...texts, versions: "6 - 7", timeout, loop, approvesTools, quietEnd },
  { ...texts, versions: "5", loop, quietEnd },
  { ...texts, versions: "4", loop: maxSteps },
  { ...lean, timeout, loop, approvesTools },
  // Typed in 6, yet `timeout` falls into the model's settings and is ignored: no timeout here.
  { path: "generateObject", declared: "generateObject", ...model },
  { path: "streamObject", declared: "streamObject", ...starter },
  { path: "embed", declared: "embed", ...model },
  { path: "embedMany", declared: "embedMany", ...model },
  { path: "rerank", declared: "rerank", ...model },
  { path: "generateImage", declared: "generateImage", ...model },
  { path: "experimental_generateImage", declared: "experimental_generateImage", ...model },
  { path: "generateSpeech", declared: "generateSpeech", ...model },
  { path: "experimental_generateSpeech", declared: "experimental_generateSpeech", ...model },
  { path: "transcribe", declared: "transcribe", ...model },
  { path: "experimental_transcribe", declared: "experimental_transcribe", ...model },
  { path: "experimental_generateVideo", declared: "experimental_generateVideo", ...model },
  { path: "experimental_startVideo", declared: "experimental_startVideo", ...model, returns: "started" },
  { path: "experimental_decide", declared: "decide", ...model },
  { path: "experimental_evaluate", declared: "experimental_evaluate", ...model },
  { path: "experimental_extract", declared: "extract", ...model },
  { path: "experimental_streamLanguageModelCall", declared: "streamLanguageModelCall", ...once, returns: "stream" },
  { path: "experimental_streamSpeech", declared: "streamSpeech", ...once, returns: "starter" },
  { path: "experimental_streamTranscribe", declared: "streamTranscribe", ...once, returns: "starter" },
  { path: "experimental_streamTranslate", declared: "streamTranslate", ...once, returns: "starter" },
];

const agent = { kind: "agent", effect: "composite" } as const;
const onClient = { ...settings.retries, on: "client" } as const;
/** Retries are a setting of the constructor, signal and timeout of the call. */
const loopAgent = {
  ...agent,
  from: ["ToolLoopAgent", "Experimental_Agent"],
  signal: settings.signal,
  retries: onClient,
  timeout,
} as const;
/** The agent of 5: calls take a prompt, and all else is a setting of the constructor. */
const firstAgent = { ...agent, versions: "5", from: ["Experimental_Agent"], retries: onClient } as const;
const agentStream = { ...agent, signal: settings.signal, timeout } as const;

const agents: readonly CallFact[] = [
  { path: "generate", declared: "ToolLoopAgent.generate", ...loopAgent, returns: "promise" },
  { path: "stream", declared: "ToolLoopAgent.stream", ...loopAgent, returns: "stream" },
  { path: "generate", declared: "Agent.generate", versions: "6 - 7", ...loopAgent, returns: "promise" },
  { path: "stream", declared: "Agent.stream", versions: "6 - 7", ...loopAgent, returns: "stream" },
  { path: "generate", declared: "Agent.generate", ...firstAgent, returns: "promise" },
  { path: "stream", declared: "Agent.stream", ...firstAgent, returns: "starter" },
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
const record = { form: "record", at: tools, approvesTools, ...definition } as const;
/** 4 throws a `ToolExecutionError` out of the call; what a tool of 5 and later throws is a part that the model is shown. */
const fatal = { versions: "4", errorsReachModel: false } as const;

const definitions: readonly ToolFact[] = [
  { path: "tool", declared: "tool", form: "call", ...definition, versions: "5 - 7" },
  { path: "tool", declared: "tool", form: "call", ...definition, ...fatal },
  { path: "dynamicTool", declared: "dynamicTool", form: "call", ...definition },
  { path: "generateText", declared: "generateText", ...record, versions: "5 - 7" },
  { path: "generateText", declared: "generateText", ...record, ...fatal },
  { path: "streamText", declared: "streamText", ...record, versions: "5 - 7" },
  { path: "streamText", declared: "streamText", ...record, ...fatal },
  { path: "experimental_streamTextLowMemory", declared: "streamTextLowMemory", ...record },
  { path: "ToolLoopAgent", declared: "ToolLoopAgent", ...record },
  { path: "Experimental_Agent", declared: "ToolLoopAgent", ...record },
  { path: "Experimental_Agent", declared: "Agent", ...record },
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
  versions: "4 - 7",
  docs: "https://ai-sdk.dev/docs/reference/ai-sdk-core",
  summary:
    "Model calls, agents and tools; UI hooks, batches, uploads, realtime sessions and the provider interface are left out.",
  clients: ["ToolLoopAgent", "Experimental_Agent"],
  calls: [...functions, ...agents],
  tools: definitions,
};
