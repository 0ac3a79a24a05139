import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";

/** Errors by which a framework leaves a function on purpose: LangGraph, Genkit, Workflow, React. */
const names: readonly unknown[] = [
  "GraphBubbleUp",
  "GraphInterrupt",
  "NodeInterrupt",
  "ParentCommand",
  "ToolInterruptError",
  "FatalError",
  "RetryableError",
  "WorkflowRunCancelledError",
];

/** https://github.com/vercel/next.js/tree/canary/packages/next/src/client/components: redirect, notFound and their kin. */
const nextDigest = /^(NEXT_|DYNAMIC_SERVER_USAGE|BAILOUT_TO_CLIENT)/;

export const controlFlow: Entry = ({ error }) => {
  const digest = field(error, "digest");
  const isControlFlow =
    namesOf(error).some((name) => names.includes(name)) || (typeof digest === "string" && nextDigest.test(digest));
  return isControlFlow ? { kind: "control-flow", code: "control_flow", transient: false } : undefined;
};
