import type { Sdk, ToolFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName } from "../compiler/names.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import type { Answer } from "../sites/answer.ts";
import { findCandidates } from "../sites/find-candidates.ts";
import { createReach, type Entry, type Reach } from "./reach-effects.ts";
import { createHandOn } from "./create-hand-on.ts";
import type { Draft } from "./draft.ts";
import { createApprovers } from "./find-approvers.ts";
import { findConstructions } from "./find-constructions.ts";
import { findParts } from "./find-parts.ts";
import { findHolder } from "./find-holder.ts";
import { findSubclasses, type Subclass } from "./find-subclasses.ts";
import { findToolObjects } from "./find-tool-objects.ts";
import { isDefining } from "./is-defining.ts";
import { readApproval, readHint } from "./read-declared.ts";
import { findLiteral, readOption, type Arguments } from "./read-option.ts";
import { readBody, type BodyCall } from "./function-body.ts";
import { givesKey } from "./read-keyed.ts";
import { nameText } from "./syntax.ts";
import type { ToolContext } from "./tool-context.ts";
import type { ReachedEffect, ToolDefinition } from "./tool-definition.ts";

/** Finds the tools that a file defines; what their handlers do is followed through the whole program, each function once. */
export function createToolFinder(context: ToolContext): (file: SourceFile) => readonly ToolDefinition[] {
  const reach = createReach(context);
  const asksElsewhere = createApprovers(context);
  const draftsIn = memoised((file: SourceFile) => findDrafts(context, file));
  const handOn = createHandOn(context, draftsIn);
  return memoised((file) => {
    const tools = handOn(file).map((draft) => toDefinition(context, draft, { reach, asksElsewhere }));
    return [...new Map(tools.map((tool) => [tool.node, tool])).values()];
  });
}

function findDrafts(context: ToolContext, file: SourceFile): readonly Draft[] {
  const { compiler, matcher } = context;
  const { members } = matcher;
  const calls = [...findCandidates(compiler, file, members), ...findConstructions(compiler, file, members)];
  const identities = compiler.identify(calls.map((call) => call.expression));
  const subclasses = findSubclasses(context, file).map((found) => fromSubclass(compiler, file, found));
  const drafts = calls.flatMap((call, index) => {
    const identity = identities[index];
    const match = identity === undefined ? undefined : matcher.tool(identity);
    if (identity === undefined || match === undefined || match.fact.form === "subclass") return [];
    if (!isDefining(compiler, argumentsOf(file, call), match.fact)) return [];
    const guard = matcher.guard(identity)?.fact;
    const keyed: Answer = guard !== undefined && givesKey(guard) ? "yes" : "no";
    const basics: Basics = { keyed, ...match };
    return match.fact.form === "record"
      ? fromRecord(context, file, call, basics)
      : withParts(context.compiler, fromCall(context, file, call, basics));
  });
  return [...drafts, ...subclasses];
}

function fromSubclass(compiler: Compiler, file: SourceFile, { node, match }: Subclass): Draft {
  const name = nameText(compiler, node.name);
  return { ...match, file, node, args: { file, values: [node] }, name, at: node.name ?? node, keyed: "no" };
}

type Basics = Pick<Draft, "sdk" | "fact" | "keyed">;

function fromCall({ compiler }: ToolContext, file: SourceFile, call: BodyCall, basics: Basics): Draft {
  const holder = findHolder(compiler, call);
  const at = holder ?? calleeName(compiler, call.expression) ?? call.expression;
  return { ...basics, file, node: call, args: argumentsOf(file, call), name: nameText(compiler, holder), at };
}

/** One handler for many tools is told as each of them, as far as it is written out which is which. */
function withParts(compiler: Compiler, draft: Draft): readonly Draft[] {
  const parts = findParts(compiler, draft);
  if (parts.length === 0) return [draft];
  return parts.map(({ name, part }) => ({ ...draft, node: name, name: nameText(compiler, name), at: name, part }));
}

function argumentsOf(file: SourceFile, call: BodyCall): Arguments {
  return { file, values: call.arguments ?? [] };
}

/** Objects of another file are told where this file hands them over. */
function fromRecord({ compiler }: ToolContext, file: SourceFile, call: BodyCall, basics: Basics): readonly Draft[] {
  const { at } = basics.fact;
  const record = at === undefined ? undefined : readOption(compiler, argumentsOf(file, call), at);
  if (record?.state !== "given") return [];
  const place = record.file === file ? record.value : call.expression;
  return findToolObjects(compiler, record).map((found) => ({
    ...basics,
    file,
    node: found.object,
    args: { file: found.objectFile, values: [found.object] },
    name: nameText(compiler, found.name),
    at: (found.file === file ? found.name : undefined) ?? place,
  }));
}

/** What is worked out once for a program. */
interface Program {
  readonly reach: (entry: Entry) => Reach;
  readonly asksElsewhere: (sdk: Sdk, file: SourceFile) => boolean;
}

function toDefinition(context: ToolContext, draft: Draft, { reach, asksElsewhere }: Program): ToolDefinition {
  const { compiler } = context;
  const { file, node, args, sdk, fact } = draft;
  const { at, name } = readName(context, draft);
  const handler = fact.handler && readOption(compiler, args, fact.handler);
  const given = handler?.state === "given" ? handler : undefined;
  const acting = draft.part ?? given?.value;
  const reached = acting && reach({ file: fileOf(acting), root: acting, name: name ?? "tool", keyed: draft.keyed });
  const effects = reached?.effects ?? [];
  const declared = draft.approval ?? readApproval(compiler, args, fact);
  const isAsked = effects.length > 0 ? readAsked(compiler, acting, fact, reached) : "no";
  const approval = declared === "no" && isAsked !== "no" ? isAsked : declared;
  const mayAsk = effects.length > 0 && (draft.mayAsk === true || asksElsewhere(sdk, file));
  return {
    file,
    node,
    at,
    sdk,
    fact,
    name,
    handler: acting,
    whole: given?.value,
    effect: toEffect(reached, readHint(compiler, args, fact)),
    approval: approval === "no" && mayAsk ? "unknown" : approval,
    effects,
  };
}

/** What a handler is handed to wait for a person with says nothing of what comes before it. */
function readAsked(
  compiler: Compiler,
  handler: Node | undefined,
  { suspends }: ToolFact,
  reached: Reach | undefined,
): Answer {
  if (reached === undefined || reached.asksPerson !== "no" || handler === undefined) return reached?.asksPerson ?? "no";
  const { calls } = readBody(compiler, handler);
  const isSuspended = calls.some(({ expression }) => calleeName(compiler, expression)?.text === suspends);
  return suspends !== undefined && isSuspended ? "unknown" : "no";
}

/** What was seen counts more than what a hint promises. */
function toEffect(reach: Reach | undefined, hint: "read" | "write" | undefined): ToolDefinition["effect"] {
  const effects = reach?.effects ?? [];
  if (effects.some(isSureWrite)) return "write";
  if (hint !== undefined) return hint;
  return reach === undefined || reach.hasUnknown || effects.length > 0 ? "unknown" : "read";
}

/** Which tools an agent has is told where it is made; only tools that are handed over with the call are there to see. */
function isSureWrite({ site }: ReachedEffect): boolean {
  return site.effect === "write" || (site.effect === "composite" && site.fact.effect !== "composite");
}

function readName(
  { compiler }: ToolContext,
  { file, args, name, at, fact }: Draft,
): Pick<ToolDefinition, "at" | "name"> {
  const option = fact.name === undefined ? undefined : readOption(compiler, args, fact.name);
  if (option?.state !== "given") return { at, name };
  const literal = nameText(compiler, findLiteral(compiler, option));
  return { at: literal !== undefined && option.file === file ? option.value : at, name: literal ?? name };
}
