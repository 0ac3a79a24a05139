import { stainless } from "./families/stainless.ts";
import type { CallFact, Sdk } from "./sdk.ts";

/** `Together.DEFAULT_TIMEOUT = 60000` (`client.js`). */
const shared = stainless(1, 60_000);
const model = { kind: "model", effect: "read", returns: "api-promise", ...shared } as const;
const streamsWith = { argument: 0, path: ["stream"] } as const;
const completions = "resources/completions";

const calls: readonly CallFact[] = [
  { path: "chat.completions.create", declared: "Completions.create", ...model, streamsWith },
  { path: "chat.completions.stream", declared: "Completions.stream", ...model, returns: "starter" },
  { path: "completions.create", declared: "Completions.create", declaredAt: completions, ...model, streamsWith },
  { path: "embeddings.create", declared: "Embeddings.create", ...model },
  { path: "images.generate", declared: "Images.generate", ...model },
  { path: "videos.create", declared: "Videos.create", ...model, returns: "started" },
  { path: "rerank.create", declared: "Rerank.create", ...model },
  { path: "audio.speech.create", declared: "Speech.create", ...model, streamsWith },
  { path: "audio.transcriptions.create", declared: "Transcriptions.create", ...model },
  { path: "audio.translations.create", declared: "Translations.create", ...model },
  // Runs the code that it is given, with the network at hand.
  {
    path: "codeInterpreter.execute",
    declared: "CodeInterpreter.execute",
    kind: "tool",
    effect: "write",
    returns: "api-promise",
    ...shared,
  },
];

export const together: Sdk = {
  id: "together",
  name: "Together AI",
  packages: ["together-ai"],
  versions: "0",
  docs: "https://github.com/togethercomputer/together-typescript",
  summary: "Model calls and the code interpreter; files, fine-tuning, batches, endpoints and clusters are left out.",
  clients: ["default", "Together"],
  derivations: ["withOptions"],
  calls,
};
