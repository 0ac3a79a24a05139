import { stainless } from "./families/stainless.ts";
import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

const afterBody = stainless(1);
const afterIdAndBody = stainless(2);
const streamsWith = { argument: 0, path: ["stream"] } as const;
const streamsWithSecond = { argument: 1, path: ["stream"] } as const;
const model = { kind: "model", effect: "read", returns: "api-promise", ...afterBody } as const;
const starter = { kind: "model", effect: "read", returns: "starter", ...afterBody } as const;
/** An assistant's run reaches the tools that the provider hosts. */
const run = { kind: "agent", effect: "composite", returns: "started" } as const;
const runs = "beta/threads/runs/runs";
const betaChat = "beta/chat/completions";
const betaResponses = "beta/responses/responses";

/** Answers that are read whole; in 7 the timeout covers them (`parseResponseWithTimeout`). */
const answers: readonly CallFact[] = [
  { path: "chat.completions.create", declared: "Completions.create", ...model, streamsWith },
  { path: "chat.completions.parse", declared: "Completions.parse", ...model },
  {
    path: "completions.create",
    declared: "Completions.create",
    declaredAt: "resources/completions",
    ...model,
    streamsWith,
  },
  { path: "responses.create", declared: "Responses.create", ...model, streamsWith },
  { path: "responses.parse", declared: "Responses.parse", ...model },
  { path: "responses.compact", declared: "Responses.compact", ...model },
  { path: "responses.inputTokens.count", declared: "InputTokens.count", ...model },
  { path: "beta.responses.create", declared: "Responses.create", declaredAt: betaResponses, ...model, streamsWith },
  { path: "beta.responses.compact", declared: "Responses.compact", declaredAt: betaResponses, ...model },
  { path: "embeddings.create", declared: "Embeddings.create", ...model },
  { path: "moderations.create", declared: "Moderations.create", ...model },
  { path: "images.generate", declared: "Images.generate", ...model, streamsWith },
  { path: "images.edit", declared: "Images.edit", ...model, streamsWith },
  { path: "images.createVariation", declared: "Images.createVariation", ...model },
  { path: "audio.transcriptions.create", declared: "Transcriptions.create", ...model, streamsWith },
  { path: "audio.translations.create", declared: "Translations.create", ...model },
];

const runTools = {
  ...starter,
  kind: "agent",
  effect: "composite",
  loop: { argument: 1, path: ["maxChatCompletions"], unit: "chat completions", preset: 10 },
} as const;
/** `maxSteps ?? 20` (`helpers/responses-tool-runner.js`); its requests are the client's. */
const toolRunner = {
  kind: "agent",
  effect: "composite",
  from: ["ResponsesToolRunner"],
  signal: { argument: 2, path: ["signal"], form: "signal" },
  loop: { argument: 2, path: ["maxSteps"], unit: "steps", preset: 20 },
} as const;

const streams: readonly CallFact[] = [
  { path: "chat.completions.stream", declared: "Completions.stream", ...starter },
  { path: "chat.completions.runTools", declared: "Completions.runTools", ...runTools },
  { path: "responses.stream", declared: "Responses.stream", ...starter },
  { path: "audio.speech.create", declared: "Speech.create", ...model },
  { path: "run", declared: "ResponsesToolRunner.run", ...toolRunner, returns: "promise" },
  { path: "iterate", declared: "ResponsesToolRunner.iterate", ...toolRunner, returns: "lazy" },
];

/** Moved to `chat.completions` in 5, or dropped there; images come in one piece. */
const only4: readonly CallFact[] = [
  { path: "images.generate", declared: "Images.generate", ...model, versions: "4" },
  { path: "images.edit", declared: "Images.edit", ...model, versions: "4" },
  { path: "beta.chat.completions.parse", declared: "Completions.parse", declaredAt: betaChat, ...model },
  { path: "beta.chat.completions.stream", declared: "Completions.stream", declaredAt: betaChat, ...starter },
  { path: "beta.chat.completions.runTools", declared: "Completions.runTools", declaredAt: betaChat, ...runTools },
  { path: "beta.chat.completions.runFunctions", declared: "Completions.runFunctions", ...runTools },
];

const assistants: readonly CallFact[] = [
  {
    path: "beta.threads.createAndRun",
    declared: "Threads.createAndRun",
    ...run,
    ...afterBody,
    streamsWith,
  },
  {
    path: "beta.threads.createAndRunPoll",
    declared: "Threads.createAndRunPoll",
    ...run,
    returns: "promise",
    ...afterBody,
  },
  {
    path: "beta.threads.createAndRunStream",
    declared: "Threads.createAndRunStream",
    ...run,
    returns: "starter",
    ...afterBody,
  },
  {
    path: "beta.threads.runs.create",
    declared: "Runs.create",
    declaredAt: runs,
    ...run,
    ...afterIdAndBody,
    streamsWith: streamsWithSecond,
  },
  {
    path: "beta.threads.runs.createAndPoll",
    declared: "Runs.createAndPoll",
    ...run,
    returns: "promise",
    ...afterIdAndBody,
  },
  {
    path: "beta.threads.runs.createAndStream",
    declared: "Runs.createAndStream",
    ...run,
    returns: "starter",
    ...afterIdAndBody,
  },
  { path: "beta.threads.runs.stream", declared: "Runs.stream", ...run, returns: "starter", ...afterIdAndBody },
];

/** 4 takes the thread, the run and the outputs one after the other. */
function submissions(options: 2 | 3, versions: string): readonly CallFact[] {
  const submitted = { ...run, ...stainless(options), versions } as const;
  const path = "beta.threads.runs.submitToolOutputs";
  const streamed = { argument: options - 1, path: ["stream"] } as const;
  return [
    { path, declared: "Runs.submitToolOutputs", ...submitted, streamsWith: streamed },
    { path: `${path}AndPoll`, declared: "Runs.submitToolOutputsAndPoll", ...submitted, returns: "promise" },
    { path: `${path}Stream`, declared: "Runs.submitToolOutputsStream", ...submitted, returns: "starter" },
  ];
}

const runnable = {
  form: "record",
  at: { argument: 0, path: ["tools"] },
  handler: { argument: 0, path: ["function", "function"] },
  name: { argument: 0, path: ["function", "name"] },
  signal: { parameter: 1, path: ["controller", "signal"] },
  errorsReachModel: false,
} as const;

/** A handler that throws ends the run (`AbstractChatCompletionRunner`); only what does not parse is told to the model. No id reaches a handler. */
const tools: readonly ToolFact[] = [
  {
    path: "chat.completions.runTools",
    declared: "Completions.runTools",
    ...runnable,
  },
  {
    path: "beta.chat.completions.runTools",
    declared: "Completions.runTools",
    ...runnable,
  },
  {
    path: "ResponsesToolRunner",
    declared: "ResponsesToolRunner",
    form: "record",
    at: { argument: 0, path: ["functions"] },
    handler: { argument: 0, path: ["execute"] },
    name: { argument: 0, path: ["tool", "name"] },
    signal: { parameter: 1, path: ["signal"] },
    errorsReachModel: false,
  },
  {
    path: "zodFunction",
    declared: "zodFunction",
    form: "call",
    handler: { argument: 0, path: ["function"] },
    name: { argument: 0, path: ["name"] },
    errorsReachModel: false,
  },
];

function readWhole(fact: CallFact): CallFact {
  return { ...fact, versions: "7", ...(fact.timeout && { timeout: { ...fact.timeout, covers: "attempt" } }) };
}

export const openai: Sdk = {
  id: "openai",
  name: "OpenAI",
  packages: ["openai"],
  versions: "4 - 7",
  docs: "https://github.com/openai/openai-node",
  summary:
    "Model and assistant calls and tool runners; realtime sessions and platform records such as files, batches and vector stores are left out.",
  clients: ["default", "OpenAI", "AzureOpenAI", "ResponsesToolRunner"],
  derivations: ["withOptions"],
  calls: [
    ...answers.map(readWhole),
    ...only4,
    ...answers.map((fact) => ({ ...fact, versions: "4 - 6" })),
    ...streams,
    ...assistants,
    ...submissions(2, "5 - 7"),
    ...submissions(3, "4"),
  ],
  tools,
};
