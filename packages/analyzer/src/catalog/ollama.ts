import type { CallFact, Sdk } from "./sdk.ts";

/** No signal, no timeout, no retries and no key: `abort()` ends all streams of a client at once. */
const model = { kind: "model", effect: "read", returns: "promise" } as const;
const streamsWith = { argument: 0, path: ["stream"] } as const;
const search = { kind: "tool", effect: "read", returns: "promise" } as const;

const calls: readonly CallFact[] = [
  { path: "chat", declared: "Ollama.chat", ...model, streamsWith },
  { path: "generate", declared: "Ollama.generate", ...model, streamsWith },
  { path: "embed", declared: "Ollama.embed", ...model },
  { path: "embeddings", declared: "Ollama.embeddings", ...model },
  { path: "webSearch", declared: "Ollama.webSearch", ...search },
  { path: "webFetch", declared: "Ollama.webFetch", ...search },
];

export const ollama: Sdk = {
  id: "ollama",
  name: "Ollama",
  packages: ["ollama"],
  versions: "0",
  docs: "https://github.com/ollama/ollama-js",
  summary: "Model calls and web search; what manages the models of a server is left out.",
  clients: ["Ollama"],
  values: ["default"],
  calls,
};
