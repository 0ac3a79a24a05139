import type { Entry } from "./entry.ts";
import { classNamesOf, field } from "./field.ts";

/** Classes by which a framework leaves a function on purpose; their subclasses mean the same. */
const names: readonly unknown[] = [
  // LangGraph: interrupts, drained graphs and commands to the parent graph are all of this class.
  "GraphBubbleUp",
  "GraphInterrupt",
  "NodeInterrupt",
  "ParentCommand",
  "ToolInterruptError",
  "InterruptError",
  "TripWire",
  // Guardrails of @openai/agents.
  "InputGuardrailTripwireTriggered",
  "OutputGuardrailTripwireTriggered",
  "ToolInputGuardrailTripwireTriggered",
  "ToolOutputGuardrailTripwireTriggered",
  // What a durable engine is told about its own repeats: Workflow, Restate, Inngest, Temporal, DBOS.
  "FatalError",
  "RetryableError",
  "WorkflowRunCancelledError",
  "TerminalError",
  "RestateError",
  "PauseError",
  "NonRetriableError",
  "RetryAfterError",
  "ApplicationFailure",
  "CancelledFailure",
  "ContinueAsNew",
  "CompleteAsyncError",
  "DBOSWorkflowCancelledError",
  "DBOSWorkflowConflictError",
];

/** @anthropic-ai/sdk has a `RetryableError` too, which its own repeats have given up on. */
const namesake = "AnthropicError";

/** https://github.com/vercel/next.js/tree/canary/packages/next/src/client/components: redirect, notFound and their kin. */
const nextDigest = /^(NEXT_|DYNAMIC_SERVER_USAGE|BAILOUT_TO_CLIENT|HANGING_PROMISE_REJECTION)/;

export const controlFlow: Entry = ({ error }) => {
  const digest = field(error, "digest");
  const classNames = classNamesOf(error);
  const isControlFlow =
    (classNames.some((name) => names.includes(name)) && !classNames.includes(namesake)) ||
    (typeof digest === "string" && nextDigest.test(digest)) ||
    isSuspended(error);
  return isControlFlow ? { kind: "control-flow", code: "control_flow", transient: false } : undefined;
};

/** React throws a promise to wait for it, and a marked object to postpone a part of the page. */
function isSuspended(error: unknown): boolean {
  return typeof field(error, "then") === "function" || field(error, "$$typeof") === Symbol.for("react.postpone");
}
