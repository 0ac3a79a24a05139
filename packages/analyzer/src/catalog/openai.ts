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

const inference: readonly CallFact[] = [
  { path: "chat.completions.create", declared: "Completions.create", ...model, streamsWith },
  { path: "chat.completions.parse", declared: "Completions.parse", ...model },
  { path: "chat.completions.stream", declared: "Completions.stream", ...starter },
  {
    path: "chat.completions.runTools",
    declared: "Completions.runTools",
    ...starter,
    kind: "agent",
    effect: "composite",
    loop: { argument: 1, path: ["maxChatCompletions"], unit: "chat completions", preset: 10 },
  },
  {
    path: "completions.create",
    declared: "Completions.create",
    declaredAt: "resources/completions",
    ...model,
    streamsWith,
  },
  { path: "responses.create", declared: "Responses.create", ...model, streamsWith },
  { path: "responses.parse", declared: "Responses.parse", ...model },
  { path: "responses.stream", declared: "Responses.stream", ...starter },
  { path: "responses.compact", declared: "Responses.compact", ...model },
  { path: "responses.inputTokens.count", declared: "InputTokens.count", ...model },
  {
    path: "beta.responses.create",
    declared: "Responses.create",
    declaredAt: "beta/responses/responses",
    ...model,
    streamsWith,
  },
  {
    path: "beta.responses.compact",
    declared: "Responses.compact",
    declaredAt: "beta/responses/responses",
    ...model,
  },
  { path: "embeddings.create", declared: "Embeddings.create", ...model },
  { path: "moderations.create", declared: "Moderations.create", ...model },
  { path: "images.generate", declared: "Images.generate", ...model, streamsWith },
  { path: "images.edit", declared: "Images.edit", ...model, streamsWith },
  { path: "images.createVariation", declared: "Images.createVariation", ...model },
  { path: "audio.transcriptions.create", declared: "Transcriptions.create", ...model, streamsWith },
  { path: "audio.translations.create", declared: "Translations.create", ...model },
  { path: "audio.speech.create", declared: "Speech.create", ...model },
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
  {
    path: "beta.threads.runs.submitToolOutputs",
    declared: "Runs.submitToolOutputs",
    ...run,
    ...afterIdAndBody,
    streamsWith: streamsWithSecond,
  },
  {
    path: "beta.threads.runs.submitToolOutputsAndPoll",
    declared: "Runs.submitToolOutputsAndPoll",
    ...run,
    returns: "promise",
    ...afterIdAndBody,
  },
  {
    path: "beta.threads.runs.submitToolOutputsStream",
    declared: "Runs.submitToolOutputsStream",
    ...run,
    returns: "starter",
    ...afterIdAndBody,
  },
];

/** A handler that throws ends the run (`AbstractChatCompletionRunner`); only what does not parse is told to the model. No id reaches a handler. */
const tools: readonly ToolFact[] = [
  {
    path: "chat.completions.runTools",
    declared: "Completions.runTools",
    form: "record",
    at: { argument: 0, path: ["tools"] },
    handler: { argument: 0, path: ["function", "function"] },
    name: { argument: 0, path: ["function", "name"] },
    signal: { parameter: 1, path: ["controller", "signal"] },
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

export const openai: Sdk = {
  id: "openai",
  name: "OpenAI",
  packages: ["openai"],
  versions: "6",
  docs: "https://github.com/openai/openai-node",
  summary: "Model and assistant calls; platform records such as files, batches and vector stores are left out.",
  clients: ["default", "OpenAI", "AzureOpenAI"],
  derivations: ["withOptions"],
  calls: [...inference, ...assistants],
  tools,
};
