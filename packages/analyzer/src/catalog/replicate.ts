import type { CallFact, Sdk } from "./sdk.ts";

/** Up to 5 repeats of a request that throws, which no option switches off (`withAutomaticRetries`). No timeout, no key. */
const model = { kind: "model", effect: "read" } as const;

const calls: readonly CallFact[] = [
  { path: "run", declared: "Replicate.run", ...model, returns: "promise", ...signalAt(1) },
  { path: "stream", declared: "Replicate.stream", ...model, returns: "lazy", ...signalAt(1) },
  {
    path: "predictions.create",
    declared: "Replicate.predictions.create",
    ...model,
    returns: "started",
    ...signalAt(0),
  },
  {
    path: "deployments.predictions.create",
    declared: "Replicate.deployments.predictions.create",
    ...model,
    returns: "started",
    ...signalAt(2),
  },
];

export const replicate: Sdk = {
  id: "replicate",
  name: "Replicate",
  packages: ["replicate"],
  versions: "1",
  docs: "https://github.com/replicate/replicate-javascript",
  summary: "Model calls; trainings, models, deployments and files are left out.",
  clients: ["default", "Replicate"],
  calls,
};

function signalAt(argument: number): Required<Pick<CallFact, "signal">> {
  return { signal: { argument, path: ["signal"], form: "signal" } };
}
