import type { GuardFact, Sdk } from "./sdk.ts";

/** How often it repeats is set on the function (`retries`) and kept by the platform. */
const step: Omit<GuardFact, "path" | "declared"> = {
  from: [],
  covers: ["read"],
  gives: ["retry"],
  guarded: 1,
  repeats: { counts: "retries", backoff: "exponential", jitter: true },
};

export const inngest: Sdk = {
  id: "inngest",
  name: "Inngest",
  packages: ["inngest"],
  ambient: true,
  versions: "4",
  docs: "https://www.inngest.com/docs/features/inngest-functions/steps-workflows",
  summary:
    "Steps, and events that are sent. A step remembers its answer and runs again where nobody knows it, without a key: strong enough for reads.",
  clients: ["Inngest"],
  calls: [
    {
      path: "send",
      declared: "Inngest.send",
      kind: "mutation",
      effect: "write",
      returns: "promise",
      key: { argument: 0, path: ["id"], effect: "effective" },
    },
  ],
  guards: [
    { path: "step.run", declared: "createStepTools.().run", ...step },
    { path: "step.ai.wrap", declared: "createStepTools.().ai.wrap", ...step },
  ],
};
