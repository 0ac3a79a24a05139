import { actsAgain } from "../sites/acts-again.ts";
import type { Node } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { ToldFailure } from "../sites/failures/told-failure.ts";
import type { GuardCall } from "../sites/guard-call.ts";
import { isAround } from "../sites/is-around.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import { describeKeyMend } from "./describe-key-mend.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";

type MessageId = "toldFailed" | "toldModel" | "unknownTold" | "unknownToldModel";

export const noUnknownAsFailure: Rule<MessageId> = defineRule({
  id: "no-unknown-as-failure",
  subject: "file",
  needs: "file",
  summary: "Disallow telling that a write failed where nobody knows whether it took effect",
  severity: "error",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    toldFailed: {
      what: "Whatever `{{call}}` ends in is told as a failure, also a lost answer.",
      why: "{{sdk}} may have acted before the answer got lost, and whoever is told that it failed asks again.",
      how: "Look at the error first and leave open what it does not prove, or guard the call with `remote.write`, whose outcome says so.",
    },
    toldModel: {
      what: "The tool `{{tool}}` tells its model that `{{call}}` failed, also after a lost answer.",
      why: "{{sdk}} may have acted before the answer got lost, and a model that reads of an error calls the tool again.",
      how: "{{mend}}, and tell the model not to repeat what is unknown.",
    },
    unknownTold: {
      what: "What `{{guard}}` does not know is told as a failure.",
      why: "`{{guard}}` gives an unknown outcome where the write may have taken effect, and who is told that it failed asks again.",
      how: "Say that it is not known, keep the outcome's `inDoubt`, and let `reconcile` settle it.",
    },
    unknownToldModel: {
      what: "The tool `{{tool}}` tells its model of a failure where `{{guard}}` does not know.",
      why: "The write may have taken effect, and a model that reads of an error calls the tool again.",
      how: "Tell the model that it is not known yet, and that it must not repeat the call.",
    },
  },
  find: ({ sites, guards, tools }) => [
    ...sites.filter(isExposed).flatMap((site) => findSite(site, tools)),
    ...guards.filter(guardsWrites).flatMap((guard) => findGuard(guard, tools)),
  ],
});

/** A guard that keeps the act's record says what became of it. */
function isExposed(site: CallSite): boolean {
  return actsAgain(site) && site.guard.innermost?.fact.gives.includes("key") !== true;
}

function guardsWrites({ fact }: GuardCall): boolean {
  return fact.gives.includes("key") && fact.site !== undefined;
}

function findSite(site: CallSite, tools: readonly ToolDefinition[]): readonly Found<MessageId>[] {
  const told = site.told();
  const tool = told && findTool(told, site.call, tools);
  if (told === undefined || !isTold(told, tool)) return [];
  const data = { call: site.name, sdk: site.sdk.name, tool: tool?.name ?? "(unnamed)", mend: describeKeyMend(site) };
  return [{ file: site.file, at: site.callee, message: tool === undefined ? "toldFailed" : "toldModel", data }];
}

function findGuard(guard: GuardCall, tools: readonly ToolDefinition[]): readonly Found<MessageId>[] {
  const told = guard.told();
  const tool = told && findTool(told, guard.call, tools);
  if (told === undefined || !isTold(told, tool)) return [];
  const data = { guard: guard.name, tool: tool?.name ?? "(unnamed)" };
  return [
    { file: guard.file, at: guard.callee, message: tool === undefined ? "unknownTold" : "unknownToldModel", data },
  ];
}

/** An error without words is a failure only to a model; what is thrown is one only where it reaches a model. */
function isTold({ says, by }: ToldFailure, tool: ToolDefinition | undefined): boolean {
  if (tool === undefined) return says === "failed" && by === "returned";
  return by === "returned" || tool.fact.errorsReachModel;
}

/** The tool whose handler says it, with no function of its own in between that says it to somebody else. */
function findTool({ at }: ToldFailure, call: Node, tools: readonly ToolDefinition[]): ToolDefinition | undefined {
  const saying = tools.filter(({ whole }) => whole !== undefined && isAround(whole, at));
  return saying.find(({ handler }) => handler !== undefined && isAround(handler, call)) ?? saying[0];
}
