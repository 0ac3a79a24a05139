import type { CallFact, Sdk } from "./sdk.ts";

/** All knobs of a call stand in its `config`. Nothing is repeated unless `retryOptions` are set; the timeout has no default. */
const model = {
  kind: "model",
  effect: "read",
  returns: "promise",
  signal: { argument: 0, path: ["config", "abortSignal"], form: "signal" },
  timeout: { argument: 0, path: ["config", "httpOptions", "timeout"], unit: "ms", covers: "attempt" },
} as const;

const models: readonly CallFact[] = [
  { path: "models.generateContent", declared: "Models.generateContent", ...model },
  { path: "models.generateContentStream", declared: "Models.generateContentStream", ...model, returns: "stream" },
  { path: "models.embedContent", declared: "Models.embedContent", ...model },
  { path: "models.generateImages", declared: "Models.generateImages", ...model },
  { path: "models.editImage", declared: "Models.editImage", ...model },
  { path: "models.upscaleImage", declared: "Models.upscaleImage", ...model },
  { path: "models.recontextImage", declared: "Models.recontextImage", ...model },
  { path: "models.segmentImage", declared: "Models.segmentImage", ...model },
  { path: "models.generateVideos", declared: "Models.generateVideos", ...model, returns: "started" },
  { path: "models.countTokens", declared: "Models.countTokens", ...model },
  { path: "models.computeTokens", declared: "Models.computeTokens", ...model },
];

const chat = { declared: "Chat.sendMessage", ...model } as const;
const chatStream = { declared: "Chat.sendMessageStream", ...model, returns: "stream" } as const;
const fromClient = ["GoogleGenAI"];
const fromChat = ["Chat"];
const chats: readonly CallFact[] = [
  { path: "chats.create().sendMessage", from: fromClient, ...chat },
  { path: "chats.create().sendMessageStream", from: fromClient, ...chatStream },
  { path: "sendMessage", from: fromChat, ...chat },
  { path: "sendMessageStream", from: fromChat, ...chatStream },
];

/**
 * An interaction with an agent reaches the tools that the provider runs. Repeats up to 4 times by itself, also after a
 * lost connection; a signal takes the timeout's place.
 */
const interaction: CallFact = {
  path: "interactions.create",
  declared: "GeminiNextGenInteractions.create",
  kind: "model",
  effect: "read",
  compositeWith: { argument: 0, path: ["agent"] },
  returns: "promise",
  streamsWith: { argument: 0, path: ["stream"] },
  signal: { argument: 1, path: ["signal"], form: "signal" },
  retries: { argument: 1, path: ["maxRetries"], preset: 4, off: 0 },
  timeout: { argument: 1, path: ["timeout_ms"], unit: "ms", covers: "call" },
};

export const googleGenai: Sdk = {
  id: "google-genai",
  name: "Google Gen AI",
  packages: ["@google/genai"],
  versions: "3",
  docs: "https://github.com/googleapis/js-genai",
  summary:
    "Model calls, chats and interactions; live sessions, files, caches, batches, tunings and functions that a call runs by itself are left out.",
  clients: ["GoogleGenAI", "Chat"],
  calls: [...models, ...chats, interaction],
};
