import type { CallSite } from "../sites/call-site.ts";
import type { RepeatLayer } from "../sites/repeats/repeat-layer.ts";
import { describeTimes } from "./describe-times.ts";
import { defineRule, type Rule } from "./rule.ts";

type MessageId = "nested" | "nestedElsewhere";

export const noNestedRetry: Rule<MessageId> = defineRule({
  id: "no-nested-retry",
  subject: "site",
  needs: "file",
  summary: "Disallow retries inside retries, of a guard, a loop, a helper or an SDK, since they multiply",
  severity: "warning",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    nested: {
      what: "`{{call}}` may run {{product}} times: {{parts}}.",
      why: "Neither layer knows of the other, so that one failing ask becomes {{product}} requests when the callee can bear them least.",
      how: "Pass `{{option}}: innerRetries({{retries}})`, which hands the repeats to the guard, or `{{option}}: {{off}}`.",
    },
    nestedElsewhere: {
      what: "`{{call}}` may run {{product}} times: {{parts}}.",
      why: "No layer knows of the others, so that one failing ask becomes {{product}} requests when the callee can bear them least.",
      how: "{{mend}}.",
    },
  },
  find: (site) => {
    const layers = site.repeats().filter(isCounted);
    // The SDK of an agent repeats model calls, not the run.
    const inner = site.effect === "composite" ? 0 : (site.innerRetries ?? 0);
    if (layers.length + (inner > 0 ? 1 : 0) < 2) return [];
    const isOurs = inner > 0 && layers.every(({ by, at }) => by === "guard" && at === site.guard.innermost?.call);
    const message = isOurs && site.guard.innermost?.fact.repeats === undefined ? "nested" : "nestedElsewhere";
    return [{ file: site.file, at: site.callee, message, data: toData(site, layers, inner) }];
  },
});

interface Counted extends RepeatLayer {
  readonly retries: number;
}

function isCounted(layer: RepeatLayer): layer is Counted {
  return layer.retries !== undefined && layer.retries > 0 && layer.retries !== Infinity;
}

function toData(site: CallSite, layers: readonly Counted[], inner: number): Record<string, string> {
  const { fact, name, sdk } = site;
  const own = inner > 0 ? [`${describeTimes(inner + 1)} by ${sdk.name}`] : [];
  const parts = [...layers.toReversed().map(describePart), ...own].join(", each ");
  const attempts = [...layers.map(({ retries }) => retries), inner].map((retries) => retries + 1);
  const option = fact.retries?.path.at(-1) ?? "";
  const off = String(fact.retries?.off ?? 0);
  return {
    call: name,
    parts,
    product: String(attempts.reduce((product, each) => product * each, 1)),
    retries: String(inner),
    option,
    off,
    mend:
      inner > 0 ? `Set \`${option}\` to ${off}, or leave the repeats to ${sdk.name} alone` : "Repeat in one place only",
  };
}

function describePart({ by, name, retries }: Counted): string {
  return `${describeTimes(retries + 1)} by ${by === "guard" ? "its guard" : name}`;
}
