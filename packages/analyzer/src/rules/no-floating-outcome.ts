import type { GuardCall } from "../sites/guard-call.ts";
import { defineRule, type Rule } from "./rule.ts";

type MessageId = "floatingRead" | "floatingWrite";

export const noFloatingOutcome: Rule<MessageId> = defineRule({
  id: "no-floating-outcome",
  subject: "guard",
  needs: "file",
  summary: "Disallow an `Outcome` that nobody looks at or hands on",
  severity: "error",
  recommended: true,
  mends: false,
  since: "0.1.0",
  messages: {
    floatingRead: {
      what: "Nobody looks at what `{{guard}}` gives.",
      why: "`{{guard}}` does not throw when the call fails: a failure passes unnoticed unless its outcome is looked at.",
      how: "Look at its `status`, hand the outcome on, or call `{{guard}}.orThrow`, which throws.",
    },
    floatingWrite: {
      what: "Nobody looks at what `{{guard}}` gives, though the call may have changed the world.",
      why: "`{{guard}}` does not throw: whether it took effect, had none, or nobody knows, the code goes on as if it had.",
      how: "Ask `isUnknown` of the outcome, hand it on, or call `{{guard}}.orThrow`, which throws.",
    },
  },
  find: (guard) =>
    guard.fact.outcome === true && guard.taken === "no"
      ? [{ file: guard.file, at: guard.callee, message: toMessage(guard), data: { guard: guard.name } }]
      : [],
});

function toMessage({ fact }: GuardCall): MessageId {
  return fact.covers.includes("write") ? "floatingWrite" : "floatingRead";
}
