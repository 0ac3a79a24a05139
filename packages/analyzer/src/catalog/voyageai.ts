import { fern } from "./families/fern.ts";
import type { CallFact, Sdk } from "./sdk.ts";

/** `timeoutInSeconds ?? 60` of every call (`Client.js`). */
const model = { kind: "model", effect: "read", ...fern(1, 60) } as const;

const calls: readonly CallFact[] = ["embed", "rerank", "multimodalEmbed", "contextualizedEmbed"].map((name) => ({
  path: name,
  declared: `VoyageAIClient.${name}`,
  ...model,
  returns: name === "contextualizedEmbed" ? "promise" : "api-promise",
}));

export const voyageai: Sdk = {
  id: "voyageai",
  name: "Voyage AI",
  packages: ["voyageai"],
  versions: "0",
  docs: "https://github.com/voyage-ai/typescript-sdk",
  summary: "Model calls; models that run in the process are left out.",
  clients: ["VoyageAIClient"],
  calls,
};
