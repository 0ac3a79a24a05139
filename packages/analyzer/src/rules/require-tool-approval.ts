import type { ReachedEffect, ToolDefinition } from "../tools/tool-definition.ts";
import { describeRepeat } from "./describe-repeat.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";

type MessageId = "missingApproval" | "missingApprovals" | "approvedByNobody";

export const requireToolApproval: Rule<MessageId> = defineRule({
  id: "require-tool-approval",
  subject: "tool",
  needs: "file",
  summary: "Require a person's approval for every tool that reaches a write which can take no idempotency key",
  severity: "warning",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    missingApproval: {
      what: "The tool `{{tool}}` reaches `{{call}}`, which takes no key, with nobody's approval.",
      why: "{{repeat}}, and {{sdk}} cannot tell the repeat from a new request ({{path}}).",
      how: "{{place}} the call with `remote.write` and its `approve`.",
    },
    missingApprovals: {
      what: "The tool `{{tool}}` reaches {{count}} writes that take no key, with nobody's approval.",
      why: "{{repeat}}, and no callee can tell the repeat from a new request ({{path}}).",
      how: "{{place}} each of them with `remote.write` and its `approve`.",
    },
    approvedByNobody: {
      what: "`{{call}}` acts for the tool `{{tool}}`, and its guard says that nobody approves.",
      why: "The ledger keeps one act from happening twice and has no say in whether the model may ask for it ({{path}}).",
      how: "Replace the marker at `approve` by a function that asks a person, or leave `approve` out where none is needed.",
    },
  },
  find: (tool) => {
    if (tool.approval !== "no" || tool.fact.approvedBy === "host") return [];
    const marked = tool.effects.filter(({ site }) => site.guard.innermost?.approval === "nobody");
    return [
      ...toFoundTool(tool, tool.effects.filter(takesNoKey)),
      ...marked.map((effect) => toFoundMark(tool, effect)),
    ];
  },
});

/** What an agent's run does is for its own tools to ask about. */
function takesNoKey({ key, site }: ReachedEffect): boolean {
  return site.effect === "write" && site.fact.key?.effect !== "effective" && (key === "no" || key === "ineffective");
}

/** Approval is declared on the tool, so that all its writes are told there together. */
function toFoundTool(tool: ToolDefinition, effects: readonly ReachedEffect[]): readonly Found<MessageId>[] {
  const [first] = effects;
  if (first === undefined) return [];
  const path = effects.map((effect) => effect.path.join(" -> ")).join("; ");
  const data = { ...toData(tool, first), path, count: String(effects.length) };
  const message = effects.length === 1 ? "missingApproval" : "missingApprovals";
  return [{ file: tool.file, at: tool.at, message, data }];
}

function toFoundMark(tool: ToolDefinition, effect: ReachedEffect): Found<MessageId> {
  const at = effect.site.file === tool.file ? effect.site.callee : tool.at;
  return { file: tool.file, at, message: "approvedByNobody", data: toData(tool, effect) };
}

function toData(tool: ToolDefinition, { site, path }: ReachedEffect): Record<string, string> {
  const option = tool.fact.approval?.path.at(-1);
  return {
    tool: tool.name ?? "(unnamed)",
    call: site.name,
    sdk: site.sdk.name,
    path: path.join(" -> "),
    repeat: describeRepeat(tool),
    place: option === undefined ? "Guard" : `Declare \`${option}\` on the tool, or guard`,
  };
}
