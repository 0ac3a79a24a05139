import type { GuardCall } from "../sites/guard-call.ts";
import type { SiteName } from "../sites/read-site-name.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";

type MessageId = "twice" | "twiceWritten" | "madeName";

export const noDuplicateSite: Rule<MessageId> = defineRule({
  id: "no-duplicate-site",
  subject: "guard",
  needs: "program",
  summary: "Disallow one site name for two calls, and site names that are no literals",
  severity: "error",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    twice: {
      what: "The site name `{{site}}` stands for {{count}} calls.",
      why: "Calls of one name share a breaker and a budget of repeats, so that one that fails stops the rest (also {{others}}).",
      how: "Give each call a name of its own, such as the function around it and what it calls.",
    },
    twiceWritten: {
      what: "The site name `{{site}}` stands for {{count}} calls, a write among them.",
      why: "A write without a `scope` is recorded by this name, so that equal requests of two calls are taken for one (also {{others}}).",
      how: "Give each call a name of its own, such as the function around it and what it calls.",
    },
    madeName: {
      what: "The site name of `{{guard}}` is made at run time.",
      why: "Each value gets a breaker, a budget of repeats and records of its own, and none of them sees what befalls the others.",
      how: "Write a literal; what varies belongs into the call, not into the name of its site.",
    },
  },
  find: (guard) => (guard.site === undefined ? [] : findInName(guard, guard.site)),
});

function findInName(guard: GuardCall, { at, text, literal }: SiteName): readonly Found<MessageId>[] {
  const { file, name } = guard;
  if (literal === "no") return [{ file, at, message: "madeName", data: { guard: name } }];
  const twins = guard.twins();
  if (text === undefined || twins.length === 0) return [];
  const others = twins.map(({ place }) => place).join(", ");
  const data = { site: text, count: String(twins.length + 1), others };
  return [{ file, at, message: [guard, ...twins].some(isKeyed) ? "twiceWritten" : "twice", data }];
}

function isKeyed({ fact }: GuardCall): boolean {
  return fact.gives.includes("key");
}
