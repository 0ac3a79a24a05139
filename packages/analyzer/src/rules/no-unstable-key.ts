import type { CallSite } from "../sites/call-site.ts";
import type { FreshKey, HandedKey } from "../sites/fresh-key.ts";
import type { ReachedEffect, ToolDefinition } from "../tools/tool-definition.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";

type MessageId = "freshKey" | "freshAttempt" | "attemptNumber" | "freshIdentity" | "requestId" | "callId";

export const noUnstableKey: Rule<MessageId> = defineRule({
  id: "no-unstable-key",
  subject: "file",
  needs: "file",
  summary: "Disallow idempotency keys that are new each time the same act is asked for",
  severity: "error",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    freshKey: {
      what: "`{{call}}` carries a key from `{{source}}`, which is new for every ask.",
      why: "A repeat is recognised by its key, so that asking again with another one acts twice.",
      how: "Make the key from what the act is about, such as the order's id, or guard the call with `remote.write`.",
    },
    freshAttempt: {
      what: "`{{call}}` carries a key from `{{source}}`, made anew for each attempt.",
      why: "A repeat is recognised by its key, and here not even two attempts of one ask have the same.",
      how: "Pass on the `key` that the guard hands to this function.",
    },
    attemptNumber: {
      what: "`{{call}}` carries the number of the attempt, `{{source}}`, in its key.",
      why: "A repeat is recognised by its key, and with each attempt under its own every one of them may act.",
      how: "Leave `{{source}}` out, so that all attempts carry one key.",
    },
    freshIdentity: {
      what: "The guard of `{{call}}` tells its acts apart by `{{source}}`, which is new for every ask.",
      why: "Asked again after a lost reply, the ledger finds no act of that name and lets the write through a second time.",
      how: "Leave `{{source}}` out of what tells the act apart.",
    },
    requestId: {
      what: "`{{call}}` carries the request's id, `{{source}}`, in its key.",
      why: "With {{framework}} ids count the requests of one connection: asked again, the same act has another one.",
      how: "Make the key from the tool's input, or guard the call with `remote.write`.",
    },
    callId: {
      what: "`{{call}}` carries the id of the tool's call, `{{source}}`, in its key.",
      why: "With {{framework}} a model that asks again calls the tool under a new id, so that the same act gets another key.",
      how: "Make the key from the tool's input, or guard the call with `remote.write`.",
    },
  },
  find: ({ sites, tools }) => [
    ...sites.filter(isWrite).flatMap(findFresh),
    ...tools.flatMap((tool) => tool.effects.flatMap((effect) => findHanded(tool, effect))),
  ],
});

function isWrite({ effect }: CallSite): boolean {
  return effect !== "read";
}

function findFresh(site: CallSite): readonly Found<MessageId>[] {
  const { fresh } = site.key;
  const freshIdentity = site.guard.innermost?.freshIdentity;
  const own = fresh === undefined ? [] : [toFound(site, fresh, toMessage(fresh))];
  return freshIdentity === undefined ? own : [...own, toFound(site, freshIdentity, "freshIdentity")];
}

function toMessage({ perAttempt, from }: FreshKey): MessageId {
  if (from === "attempt") return "attemptNumber";
  return perAttempt ? "freshAttempt" : "freshKey";
}

function findHanded(tool: ToolDefinition, { site }: ReachedEffect): readonly Found<MessageId>[] {
  const { callId } = tool.fact;
  if (callId === undefined || site.file !== tool.file) return [];
  const message = callId.of === "connection" ? "requestId" : "callId";
  return site.key.handed
    .filter((part) => part.owner === tool.whole && isAt(part, callId.parameter, callId.path))
    .map((part) => toFound(site, part, message, tool));
}

function isAt(part: HandedKey, parameter: number, path: readonly string[]): boolean {
  return part.parameter === parameter && path.every((name, index) => part.path[index] === name);
}

function toFound(
  site: CallSite,
  { at, source }: FreshKey | HandedKey,
  message: MessageId,
  tool?: ToolDefinition,
): Found<MessageId> {
  const data = { call: site.name, source, framework: tool?.sdk.name ?? "" };
  return { file: site.file, at, message, data };
}
