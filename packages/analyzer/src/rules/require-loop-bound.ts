import type { LoopFact } from "../catalog/sdk.ts";
import type { CallSite } from "../sites/call-site.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";

type MessageId = "noBound" | "boundTakenAway";

export const requireLoopBound: Rule<MessageId> = defineRule({
  id: "require-loop-bound",
  subject: "site",
  needs: "file",
  summary: "Require a bound on an agent's turns where its SDK sets none or the call takes it away",
  severity: "error",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    noBound: {
      what: "Nothing bounds the {{unit}} of `{{call}}`.",
      why: "{{sdk}} sets no bound by itself: a model that goes on asking for tools is obeyed, and paid for, until it stops.",
      how: "Set `{{option}}` to what the longest task takes.",
    },
    boundTakenAway: {
      what: "The bound on the {{unit}} of `{{call}}` is taken away.",
      why: "{{sdk}} stops after {{preset}} by default; here a model that goes on asking for tools is obeyed until it stops.",
      how: "Bound `{{option}}` by what the longest task takes.",
    },
  },
  find: (site) => {
    const { loop, compositeWith } = site.fact;
    const mayLoop = compositeWith === undefined || site.effect === "composite";
    if (loop === undefined || !mayLoop || site.signal !== "no" || site.loopBound() !== "no") return [];
    return [toFound(site, loop)];
  },
});

function toFound(site: CallSite, { unit, path, preset }: LoopFact): Found<MessageId> {
  const message = preset === undefined ? "noBound" : "boundTakenAway";
  const option = path.at(-1) ?? unit;
  const counted = preset === 1 ? `1 ${unit.replace(/s$/, "")}` : `${preset} ${unit}`;
  const data = { call: site.name, sdk: site.sdk.name, unit, option, preset: counted };
  return { file: site.file, at: site.callee, message, data };
}
