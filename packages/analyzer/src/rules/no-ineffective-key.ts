import type { CallSite } from "../sites/call-site.ts";
import { describeKey } from "./describe-key.ts";
import { defineRule, type Rule } from "./rule.ts";
import { toWrapper } from "./to-wrapper.ts";

type MessageId = "droppedKey" | "keptKey" | "strayKey";

export const noIneffectiveKey: Rule<MessageId> = defineRule({
  id: "no-ineffective-key",
  subject: "site",
  needs: "file",
  summary: "Disallow idempotency keys that the SDK drops or that stop before the provider",
  severity: "error",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    droppedKey: {
      what: "`{{call}}` is given {{key}}, which {{sdk}} never sends.",
      why: "{{sdk}} takes the option and drops it, so that each repeat reaches the provider as a new request.",
      how: "Leave {{key}} out, and guard the call with `{{wrapper}}`, which bounds its repeats.",
    },
    keptKey: {
      what: "`{{call}}` carries no key, though its guard is told that the callee dedupes on one.",
      why: "The guard may send it again in the belief that {{sdk}} recognises the repeat, and nothing tells it by which.",
      how: "Pass the `key` that the guard hands over as {{key}}, or leave `{{option}}` out of the guard's options.",
    },
    strayKey: {
      what: "`{{call}}` carries `{{stray}}` in its request, where {{sdk}} reads no key.",
      why: "{{sdk}} dedupes on {{key}} among the options alone: here a repeat is a new request.",
      how: "Pass it as {{key}} in argument {{argument}}.",
    },
  },
  find: (site) => {
    const message = toMessage(site);
    const at = message === "droppedKey" ? site.key.at : site.callee;
    return message === undefined ? [] : [{ file: site.file, at, message, data: toData(site) }];
  },
});

function toMessage({ key, effect, fact, guard }: CallSite): MessageId | undefined {
  if (key.answer === "ineffective") return "droppedKey";
  if (key.answer !== "no" || effect === "read" || fact.key?.effect !== "effective") return undefined;
  if (key.stray !== undefined) return "strayKey";
  // A server may dedupe on the address or the body of a request: only an option that the SDK reads is sure.
  return guard.innermost?.dedupes === "yes" && fact.key.header !== true ? "keptKey" : undefined;
}

function toData(site: CallSite): Record<string, string> {
  const { fact, guard, key, name, sdk } = site;
  return {
    call: name,
    sdk: sdk.name,
    key: describeKey(fact.key),
    wrapper: toWrapper(site),
    option: guard.innermost?.fact.dedupes?.path.at(-1) ?? "",
    stray: key.stray ?? "",
    argument: String((fact.key?.argument ?? 0) + 1),
  };
}
