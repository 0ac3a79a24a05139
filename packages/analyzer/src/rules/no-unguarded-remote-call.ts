import type { CallSite } from "../sites/call-site.ts";
import { describeDefaults } from "./describe-defaults.ts";
import { defineRule, type Rule } from "./rule.ts";
import { toWrapper } from "./to-wrapper.ts";

type MessageId = "unguarded" | "unguardedAgent" | "unguardedWrite" | "readGuard" | "writeGuard";

export const noUnguardedRemoteCall: Rule<MessageId> = defineRule({
  id: "no-unguarded-remote-call",
  subject: "site",
  needs: "file",
  summary: "Disallow remote model, agent and tool calls outside a guard strong enough for them",
  severity: "error",
  recommended: true,
  mends: true,
  since: "0.1.0",
  messages: {
    unguarded: {
      what: "`{{call}}` is a remote call outside every guard.",
      why: "By default {{sdk}} {{defaults}}; a reply that gets lost looks like a failure.",
      how: "Wrap it in `{{wrapper}}`, which gives it a deadline, a bounded number of repeats and an outcome.",
    },
    unguardedAgent: {
      what: "`{{call}}` may run tools, outside every guard.",
      why: "By default {{sdk}} {{defaults}}; after a lost reply nobody knows which tools have run.",
      how: "Wrap it in `{{wrapper}}`, which opens a run, so that a tool asked again is recognised.",
    },
    unguardedWrite: {
      what: "`{{call}}` may change the world, outside every guard.",
      why: "By default {{sdk}} {{defaults}}; after a lost reply nobody knows whether it took effect.",
      how: "Wrap it in `{{wrapper}}`, which records the act and makes the third outcome visible.",
    },
    readGuard: {
      what: "`{{call}}` may change the world, inside a guard for reads.",
      why: "{{weakness}}.",
      how: "Guard it with `{{wrapper}}` instead, which never repeats what may act twice.",
    },
    writeGuard: {
      what: "`{{call}}` may run any number of tools, inside a guard for one write.",
      why: "A guard for one write stands for one act, and a replay of it hides what the other tools did.",
      how: "Guard it with `{{wrapper}}` instead, and let each tool guard its own write.",
    },
  },
  find: (site) =>
    site.fact.kind === "mutation" || site.guard.answer !== "no"
      ? []
      : [{ file: site.file, at: site.callee, message: toMessage(site), data: toData(site), mend: site }],
});

function toMessage({ guard, effect }: CallSite): MessageId {
  const covers = guard.innermost?.fact.covers ?? [];
  // A helper that only repeats is strong enough for nothing.
  if (covers.length > 0) return covers.includes("write") ? "writeGuard" : "readGuard";
  if (effect === "composite") return "unguardedAgent";
  return effect === "write" ? "unguardedWrite" : "unguarded";
}

function toData(site: CallSite): Record<string, string> {
  return {
    call: site.name,
    sdk: site.sdk.name,
    defaults: describeDefaults(site.fact),
    wrapper: toWrapper(site),
    weakness: describeWeakness(site),
  };
}

/** Not every guard for reads repeats: a time limit alone only ends the wait. */
function describeWeakness({ guard: { innermost } }: CallSite): string {
  return innermost?.fact.gives.includes("retry") === true
    ? "A guard for reads may repeat what it guards, and a repeated effect happens twice"
    : "A guard for reads keeps no record of an act: where it gives up, nobody knows whether the effect took place";
}
