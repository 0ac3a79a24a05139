import type { CallSite } from "../sites/call-site.ts";
import type { ReachedEffect, ToolDefinition } from "../tools/tool-definition.ts";
import { describeKey } from "./describe-key.ts";
import { describeRepeat } from "./describe-repeat.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";

type MessageId = "missingKey" | "missingKeyElsewhere" | "missingKeysElsewhere";

export const requireIdempotencyKey: Rule<MessageId> = defineRule({
  id: "require-idempotency-key",
  subject: "tool",
  needs: "file",
  summary: "Require an idempotency key on every write that a tool can reach and whose callee takes one",
  severity: "error",
  recommended: true,
  mends: true,
  since: "0.1.0",
  messages: {
    missingKey: {
      what: "`{{call}}` is a write that the tool `{{tool}}` reaches, and it carries no idempotency key.",
      why: "{{repeat}}, and {{stranger}} ({{path}}).",
      how: "Pass {{key}}, made from what the tool was asked to do, or guard the call with `remote.write`.",
    },
    missingKeyElsewhere: {
      what: "The tool `{{tool}}` reaches `{{call}}` without an idempotency key.",
      why: "{{repeat}}, and {{stranger}} ({{path}}).",
      how: "Hand {{key}} down to the call, made from what the tool was asked to do, or guard it with `remote.write`.",
    },
    missingKeysElsewhere: {
      what: "The tool `{{tool}}` reaches {{count}} writes without an idempotency key.",
      why: "{{repeat}}, and without a key no callee can tell the repeat from a new request ({{paths}}).",
      how: "Hand a key down to each of them, made from what the tool was asked to do, or guard them with `remote.write`.",
    },
  },
  find: (tool) => {
    const keyless = tool.effects.filter(couldCarryKey);
    const elsewhere = keyless.filter(({ site }) => site.file !== tool.file);
    return [
      ...keyless.filter(({ site }) => site.file === tool.file).map((effect) => toFoundHere(tool, effect)),
      ...toFoundElsewhere(tool, elsewhere),
    ];
  },
});

/** What can take no key at all needs a person, not a key; whether a server reads a header, nobody knows. */
function couldCarryKey({ key, site }: ReachedEffect): boolean {
  const { key: fact } = site.fact;
  return key === "no" && fact?.effect === "effective" && fact.header !== true;
}

function toFoundHere(tool: ToolDefinition, effect: ReachedEffect): Found<MessageId> {
  return {
    file: tool.file,
    at: effect.site.callee,
    message: "missingKey",
    data: toData(tool, effect),
    mend: effect.site,
  };
}

/** Effects in other files are told at the tool, together: a place is told of once. */
function toFoundElsewhere(tool: ToolDefinition, effects: readonly ReachedEffect[]): readonly Found<MessageId>[] {
  const [first] = effects;
  if (first === undefined) return [];
  const at = { file: tool.file, at: tool.at };
  if (effects.length === 1) return [{ ...at, message: "missingKeyElsewhere", data: toData(tool, first) }];
  const paths = effects.map(({ path }) => path.join(" -> ")).join("; ");
  return [
    { ...at, message: "missingKeysElsewhere", data: { ...toData(tool, first), count: String(effects.length), paths } },
  ];
}

function toData(tool: ToolDefinition, { site, path }: ReachedEffect): Record<string, string> {
  return {
    call: site.name,
    tool: tool.name ?? "(unnamed)",
    key: describeKey(site.fact.key),
    path: path.join(" -> "),
    repeat: describeRepeat(tool),
    stranger: describeStranger(site),
  };
}

/** A key that an SDK makes by itself lasts for one call. */
function describeStranger({ fact, sdk }: CallSite): string {
  return fact.retries?.keyed === true
    ? `the key that ${sdk.name} makes by itself is new for every call`
    : "without a key the callee cannot tell the repeat from a new request";
}
