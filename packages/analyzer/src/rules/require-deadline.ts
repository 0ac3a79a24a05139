import type { CallSite } from "../sites/call-site.ts";
import { defineRule, type Rule } from "./rule.ts";

type MessageId = "lostSignal" | "lostSignalElsewhere" | "partialTimeout";

export const requireDeadline: Rule<MessageId> = defineRule({
  id: "require-deadline",
  subject: "site",
  needs: "file",
  summary: "Require the signal of a guard with a deadline to reach every call in it that reads one",
  severity: "warning",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    lostSignal: {
      what: "`{{call}}` never hears of its guard's deadline: it is given no `{{option}}`.",
      why: "At the deadline the guard answers while the request runs on, and nobody hears what it still {{rest}}.",
      how: "Pass the `signal` that the guard hands over as {{place}}.",
    },
    lostSignalElsewhere: {
      what: "`{{call}}` never hears of the deadline around its function: no `{{option}}` reaches it.",
      why: "At the deadline the guard answers while the request runs on, and nobody hears what it still {{rest}}.",
      how: "Hand the guard's `signal` down to this function and pass it as {{place}}.",
    },
    partialTimeout: {
      what: "`{{call}}` has a `{{timeout}}` that ends with the headers, and no `{{option}}`.",
      why: "{{sdk}} stops its clock when an answer begins, so that a stalled body outlives the guard's deadline.",
      how: "Pass the `signal` that the guard hands over as {{place}}.",
    },
  },
  find: (site) => {
    const message = toMessage(site);
    return message === undefined ? [] : [{ file: site.file, at: site.callee, message, data: toData(site) }];
  },
});

function toMessage(site: CallSite): MessageId | undefined {
  const { fact, guard, ownTimeout, signal } = site;
  const { answer, innermost } = guard;
  const hasDeadline = innermost?.fact.gives.includes("deadline") === true && (innermost.encloses || answer === "yes");
  if (!hasDeadline || fact.signal === undefined || signal !== "no" || ownTimeout === "unknown") return undefined;
  if (ownTimeout === "yes") return fact.timeout?.covers === "headers" ? "partialTimeout" : undefined;
  return innermost.encloses ? "lostSignal" : "lostSignalElsewhere";
}

function toData({ effect, fact, name, sdk }: CallSite): Record<string, string> {
  const option = fact.signal?.path.at(-1) ?? "signal";
  const isController = fact.signal?.form === "controller";
  return {
    call: name,
    sdk: sdk.name,
    option,
    place: isController
      ? `the signal of \`${option}\``
      : `\`${option}\` in argument ${(fact.signal?.argument ?? 0) + 1}`,
    timeout: fact.timeout?.path.at(-1) ?? "timeout",
    rest: effect === "read" ? "costs" : "changes",
  };
}
