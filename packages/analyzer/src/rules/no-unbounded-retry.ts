import type { CallSite } from "../sites/call-site.ts";
import { actsAgain } from "../sites/acts-again.ts";
import type { RepeatLayer } from "../sites/repeats/repeat-layer.ts";
import { describeLayer } from "./describe-layer.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";
import { toWrapper } from "./to-wrapper.ts";

type MessageId = "endless" | "hasty" | "inStep";

export const noUnboundedRetry: Rule<MessageId> = defineRule({
  id: "no-unbounded-retry",
  subject: "file",
  needs: "file",
  summary: "Disallow repeats of a remote call or a write without a bound, a pause, or chance in the pause",
  severity: "warning",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    endless: {
      what: "`{{call}}` is repeated without end: only its success stops {{layer}}.",
      why: "A request that {{sdk}} refuses is refused each time, and sent and waited for until somebody stops the process.",
      how: "Bound the number of attempts{{orElse}}.",
    },
    hasty: {
      what: "`{{call}}` is repeated at once: {{repeats}} and never waits.",
      why: "A callee that fails because it is busy gets the next request in the same moment, and so do its other callers.",
      how: "Wait longer before each attempt, with a random part{{orElse}}.",
    },
    inStep: {
      what: "`{{call}}` is repeated in step: {{repeats}} after waits without chance.",
      why: "Callers that failed together come back together, and {{sdk}} meets all of them at once again.",
      how: "Multiply the wait by a random number{{orElse}}.",
    },
  },
  find: ({ sites }) => {
    const told = new Set<RepeatLayer["at"]>();
    return sites.flatMap((site) => {
      if (site.fact.kind === "mutation" && !actsAgain(site)) return [];
      const layers = site.repeats().filter(({ at, retries }) => retries !== 0 && !told.has(at));
      layers.forEach(({ at }) => told.add(at));
      return layers.flatMap((layer) => toFound(site, layer)).slice(0, 1);
    });
  },
});

function toFound(site: CallSite, layer: RepeatLayer): readonly Found<MessageId>[] {
  const message = toMessage(layer);
  if (message === undefined) return [];
  const { callee, file, name, sdk } = site;
  const data = {
    call: name,
    sdk: sdk.name,
    layer: layer.name,
    repeats: describeLayer(layer),
    orElse: describeRepeater(site),
  };
  return [{ file, at: callee, message, data }];
}

/** An agent is repeated by nobody: a second run is another run. */
function describeRepeater(site: CallSite): string {
  if (site.effect === "composite") return ", or leave the run's end to a person";
  const condition = site.effect === "write" ? " under a key" : "";
  return `, or let \`${toWrapper(site)}\` repeat it${condition}, with pauses by chance and within its deadline`;
}

function toMessage({ bounded, jitter, waits }: RepeatLayer): MessageId | undefined {
  if (bounded === "no") return "endless";
  if (waits === "no") return "hasty";
  return jitter === "no" ? "inStep" : undefined;
}
