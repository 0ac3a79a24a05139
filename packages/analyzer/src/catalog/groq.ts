import { stainless } from "./families/stainless.ts";
import type { Sdk } from "./sdk.ts";

/** `Groq.DEFAULT_TIMEOUT = 60000` (`client.js`). */
const model = { kind: "model", effect: "read", returns: "api-promise", ...stainless(1, 60_000) } as const;
const streamsWith = { argument: 0, path: ["stream"] } as const;

export const groq: Sdk = {
  id: "groq",
  name: "Groq",
  packages: ["groq-sdk"],
  versions: "1",
  docs: "https://github.com/groq/groq-typescript",
  summary: "Model calls; batches, files and the list of models are left out.",
  clients: ["default", "Groq"],
  derivations: ["withOptions"],
  calls: [
    { path: "chat.completions.create", declared: "Completions.create", ...model, streamsWith },
    { path: "embeddings.create", declared: "Embeddings.create", ...model },
    { path: "audio.speech.create", declared: "Speech.create", ...model },
    { path: "audio.transcriptions.create", declared: "Transcriptions.create", ...model },
    { path: "audio.translations.create", declared: "Translations.create", ...model },
  ],
};
