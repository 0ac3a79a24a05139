import type { CallFact, Sdk } from "./sdk.ts";

/**
 * Connection errors and every 5xx are repeated for up to an hour, as no number of times (`funcs/chatSend.js`);
 * `retries: { strategy: "none" }` ends that. With a signal of the caller's own `timeoutMs` is dropped in silence
 * (`lib/sdks.js`), and there is none by default.
 */
const shared = {
  signal: { argument: 1, path: ["signal"], form: "signal" },
  timeout: { argument: 1, path: ["timeoutMs"], unit: "ms", covers: "attempt" },
} as const;
const model = { kind: "model", effect: "read", returns: "promise", ...shared } as const;
const chat = { argument: 0, path: ["chatRequest", "stream"] } as const;
const responses = { argument: 0, path: ["responsesRequest", "stream"] } as const;

const calls: readonly CallFact[] = [
  { path: "chat.send", declared: "Chat.send", ...model, streamsWith: chat },
  { path: "responses.send", declared: "Responses.send", ...model, streamsWith: responses },
  { path: "beta.responses.send", declared: "BetaResponses.send", ...model, streamsWith: responses },
  { path: "embeddings.generate", declared: "Embeddings.generate", ...model },
  { path: "rerank.rerank", declared: "Rerank.rerank", ...model },
];

export const openrouter: Sdk = {
  id: "openrouter",
  name: "OpenRouter",
  packages: ["@openrouter/sdk"],
  versions: "1",
  docs: "https://openrouter.ai/docs/sdks/typescript",
  summary: "Model calls; `callModel`, accounts, keys, lists of models and the standalone functions are left out.",
  clients: ["OpenRouter"],
  calls,
};
