import { stainless } from "./families/stainless.ts";
import type { Sdk } from "./sdk.ts";

/** `timeout = 60000` (`core.js`). */
const model = { kind: "model", effect: "read", returns: "api-promise", ...stainless(1, 60_000) } as const;
const streamsWith = { argument: 0, path: ["stream"] } as const;

export const cerebras: Sdk = {
  id: "cerebras",
  name: "Cerebras",
  packages: ["@cerebras/cerebras_cloud_sdk"],
  versions: "1",
  docs: "https://github.com/Cerebras/cerebras-cloud-sdk-node",
  summary: "Model calls; the list of models is left out.",
  clients: ["default", "Cerebras"],
  calls: [
    {
      path: "chat.completions.create",
      declared: "Completions.create",
      declaredAt: "chat/completions",
      ...model,
      streamsWith,
    },
    { path: "completions.create", declared: "Completions.create", ...model, streamsWith },
  ],
};
