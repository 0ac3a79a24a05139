import { actsAgain } from "../sites/acts-again.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { RepeatLayer } from "../sites/repeats/repeat-layer.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import { describeKey } from "./describe-key.ts";
import { describeKeyMend } from "./describe-key-mend.ts";
import { describeLayer } from "./describe-layer.ts";
import { describeTimes } from "./describe-times.ts";
import { findKeylessTool } from "./find-keyless-tool.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";

type MessageId = "repeated" | "readGuard" | "repeatedAgent";

export const noUnsafeRetry: Rule<MessageId> = defineRule({
  id: "no-unsafe-retry",
  subject: "file",
  needs: "file",
  summary: "Disallow repeats of a write that carries no idempotency key",
  severity: "error",
  recommended: false,
  mends: true,
  since: "0.1.0",
  messages: {
    repeated: {
      what: "`{{call}}` carries no key, and {{repeats}}.",
      why: "{{reason}}, and {{sdk}} cannot tell the repeat from a new request.",
      how: "{{mend}}.",
    },
    readGuard: {
      what: "`{{call}}` changes the world inside `{{guard}}`, which may repeat it.",
      why: "A guard for reads sends again what failed, and {{sdk}} cannot tell the repeat from a new request.",
      how: "Guard it with `remote.write` instead, which never repeats what may act twice.",
    },
    repeatedAgent: {
      what: "`{{call}}` runs its tools again: {{repeats}} when it fails.",
      why: "Its tool `{{tool}}` reaches `{{write}}` without a key, and a second run may act a second time.",
      how: "Take the repeat away and guard the call with `remote.agent`, or give the tool's write a key.",
    },
  },
  find: ({ sites, tools }) =>
    sites.flatMap((site) => (site.effect === "composite" ? findAgent(site, tools) : findWrite(site))),
});

function findWrite(site: CallSite): readonly Found<MessageId>[] {
  const { key, guard } = site;
  if (!actsAgain(site) || (key.answer !== "no" && key.answer !== "ineffective")) return [];
  if (guard.innermost?.fact.gives.includes("key") === true) return [];
  if (mayRepeatReads(site)) return [toFound(site, "readGuard", { guard: guard.innermost?.name ?? "" })];
  const repeat = findRepeat(site);
  return repeat === undefined ? [] : [toFound(site, "repeated", repeat)];
}

/** Who repeats a write, why, and what mends that. */
function findRepeat(site: CallSite): Record<"repeats" | "reason" | "mend", string> | undefined {
  const replay = site.replay();
  if (replay !== undefined) return describeReplay(`\`${replay.name}\``);
  const layer = findUnsafe(site);
  const reason = "What looks like a failure may be a lost answer";
  if (layer !== undefined)
    return { repeats: `${describeLayer(layer)} when it fails`, reason, mend: describeKeyMend(site) };
  return isRepeatedBySdk(site) ? { ...describeSdkRepeat(site), reason } : undefined;
}

function describeReplay(interrupt: string): Record<"repeats" | "reason" | "mend", string> {
  return {
    repeats: `runs again once ${interrupt} is answered`,
    reason: `${interrupt} stops this function and later runs it from its beginning`,
    mend: `Move the call behind ${interrupt}, or guard it with \`remote.write\``,
  };
}

/** A repeat that looks at the error first may know what it does, and what throws nothing is repeated by nothing around it. */
function findUnsafe(site: CallSite): RepeatLayer | undefined {
  const layers = site.fact.failure === undefined ? site.repeats() : [];
  if (layers.some(({ givesKey }) => givesKey)) return undefined;
  return layers.find(isSure);
}

/** A guard that is told elsewhere how often to repeat may repeat nothing. */
function isSure({ by, repeatsAll, retries }: RepeatLayer): boolean {
  return repeatsAll === "yes" && retries !== 0 && (by !== "guard" || retries !== undefined);
}

/** Ours repeats by its settings, which stand elsewhere. */
function mayRepeatReads({ guard: { innermost } }: CallSite): boolean {
  if (innermost === undefined || !innermost.encloses || innermost.fact.repeats !== undefined) return false;
  return innermost.fact.gives.includes("retry") && !innermost.fact.covers.includes("write") && innermost.retries !== 0;
}

function isRepeatedBySdk({ fact, innerRetries = 0 }: CallSite): boolean {
  return innerRetries > 0 && fact.retries?.keyed !== true;
}

function describeSdkRepeat({ fact, innerRetries = 0, sdk }: CallSite): Record<"repeats" | "mend", string> {
  const option = fact.retries?.path.at(-1) ?? "";
  const orKey = fact.key?.effect === "effective" ? `, or pass ${describeKey(fact.key)}` : "";
  return {
    repeats: `${sdk.name} repeats it up to ${describeTimes(innerRetries)} by itself`,
    mend: `Set \`${option}\` to ${fact.retries?.off ?? 0}${orKey}`,
  };
}

function findAgent(site: CallSite, tools: readonly ToolDefinition[]): readonly Found<MessageId>[] {
  const layer = findUnsafe(site);
  const found = layer === undefined ? undefined : findKeylessTool(site, tools);
  if (layer === undefined || found === undefined) return [];
  const data = { repeats: describeLayer(layer), tool: found.tool.name ?? "(unnamed)", write: found.effect.site.name };
  return [toFound(site, "repeatedAgent", data)];
}

function toFound(site: CallSite, message: MessageId, own: Record<string, string>): Found<MessageId> {
  const { file, callee, guard, name, sdk } = site;
  const data = { call: name, sdk: sdk.name, ...own };
  const isMended = message === "repeated" && guard.answer === "no" && site.replay() === undefined;
  return { file, at: callee, message, data, ...(isMended && { mend: site }) };
}
