import type { CallFact, Sdk } from "./sdk.ts";

export const temporal: Sdk = {
  id: "temporal",
  name: "Temporal",
  packages: ["@temporalio/client"],
  ambient: true,
  versions: "1",
  docs: "https://docs.temporal.io/workflow-execution/workflowid-runid",
  summary:
    "Workflows that a client starts, each under its own id. Activities are left out: which functions they are is said where a worker is made.",
  clients: ["Client", "WorkflowClient"],
  calls: [...start("start", "started"), ...start("execute", "promise"), ...start("signalWithStart", "started")],
};

/** While a workflow of that id runs, none is started again; `workflowIdReusePolicy` says what follows. */
function start(name: string, returns: CallFact["returns"]): readonly CallFact[] {
  const fact: Omit<CallFact, "path"> = {
    declared: `WorkflowClient.${name}`,
    kind: "mutation",
    effect: "write",
    returns,
    key: { argument: 1, path: ["workflowId"], effect: "effective" },
  };
  return [
    { path: `workflow.${name}`, from: ["Client"], ...fact },
    { path: name, from: ["WorkflowClient"], ...fact },
  ];
}
