import type { CallFact, Sdk } from "./sdk.ts";

/**
 * `timeoutMs || 300000` of every function in `funcs/`, for one attempt and its body; with a signal of the caller's own it is
 * dropped in silence (`lib/sdks.js`). Nothing is repeated unless `retries` names a strategy. There is no key.
 */
const shared = {
  signal: { argument: 1, path: ["signal"], form: "signal" },
  timeout: { argument: 1, path: ["timeoutMs"], unit: "ms", preset: 300_000, covers: "attempt" },
} as const;
const model = { kind: "model", effect: "read", returns: "promise", ...shared } as const;
const stream = { ...model, returns: "stream" } as const;
const streamsWith = { argument: 0, path: ["stream"] } as const;

const models: readonly CallFact[] = [
  { path: "chat.complete", declared: "Chat.complete", ...model },
  { path: "chat.stream", declared: "Chat.stream", ...stream },
  { path: "chat.parse", declared: "Chat.parse", ...model },
  { path: "chat.parseStream", declared: "Chat.parseStream", ...stream },
  { path: "fim.complete", declared: "Fim.complete", ...model },
  { path: "fim.stream", declared: "Fim.stream", ...stream },
  { path: "agents.complete", declared: "Agents.complete", ...model },
  { path: "agents.stream", declared: "Agents.stream", ...stream },
  { path: "embeddings.create", declared: "Embeddings.create", ...model },
  { path: "classifiers.moderate", declared: "Classifiers.moderate", ...model },
  { path: "classifiers.moderateChat", declared: "Classifiers.moderateChat", ...model },
  { path: "classifiers.classify", declared: "Classifiers.classify", ...model },
  { path: "classifiers.classifyChat", declared: "Classifiers.classifyChat", ...model },
  { path: "ocr.process", declared: "Ocr.process", ...model },
  { path: "audio.transcriptions.complete", declared: "Transcriptions.complete", ...model },
  { path: "audio.transcriptions.stream", declared: "Transcriptions.stream", ...stream },
  { path: "audio.speech.complete", declared: "Speech.complete", ...model, streamsWith },
];

/** A conversation reaches the connectors that the provider runs. */
const turn = { kind: "agent", effect: "composite", ...shared } as const;
const conversations: readonly CallFact[] = ["start", "append", "restart"].flatMap((name) => [
  { path: `beta.conversations.${name}`, declared: `Conversations.${name}`, ...turn, returns: "promise" },
  { path: `beta.conversations.${name}Stream`, declared: `Conversations.${name}Stream`, ...turn, returns: "stream" },
]);

export const mistral: Sdk = {
  id: "mistral",
  name: "Mistral",
  packages: ["@mistralai/mistralai"],
  versions: "2",
  docs: "https://github.com/mistralai/client-ts",
  summary:
    "Model calls and conversations; files, jobs, libraries, workflows and the standalone functions are left out.",
  clients: ["Mistral"],
  calls: [...models, ...conversations],
};
