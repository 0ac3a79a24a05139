import type { CallSite } from "../sites/call-site.ts";
import { defineRule, type Rule } from "./rule.ts";

type MessageId = "nested";

export const noNestedRetry: Rule<MessageId> = defineRule({
  id: "no-nested-retry",
  subject: "site",
  needs: "file",
  summary: "Disallow retries of an SDK inside a guard that repeats too, since the two multiply",
  severity: "warning",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    nested: {
      what: "`{{call}}` may run {{product}} times: {{outer}} by its guard, each {{inner}} by {{sdk}}.",
      why: "Neither layer knows of the other, so that one failing ask becomes {{product}} requests when the callee can bear them least.",
      how: "Pass `{{option}}: innerRetries({{retries}})`, which hands the repeats to the guard, or `{{option}}: {{off}}`.",
    },
  },
  find: (site) => {
    const { effect, guard, innerRetries = 0 } = site;
    const guardRetries = guard.innermost?.retries ?? 0;
    // An agent under a guard that repeats is another rule's, and its SDK repeats model calls, not the run.
    const isOne = effect !== "composite" && (guard.innermost?.encloses === true || guard.answer === "yes");
    if (!isOne || guardRetries < 1 || innerRetries < 1) return [];
    return [{ file: site.file, at: site.callee, message: "nested", data: toData(site, guardRetries, innerRetries) }];
  },
});

function toData({ fact, name, sdk }: CallSite, guardRetries: number, innerRetries: number): Record<string, string> {
  return {
    call: name,
    sdk: sdk.name,
    outer: describeTimes(guardRetries + 1),
    inner: describeTimes(innerRetries + 1),
    product: String((guardRetries + 1) * (innerRetries + 1)),
    retries: String(innerRetries),
    option: fact.retries?.path.at(-1) ?? "",
    off: String(fact.retries?.off ?? 0),
  };
}

function describeTimes(times: number): string {
  return times === 2 ? "twice" : `${times} times`;
}
