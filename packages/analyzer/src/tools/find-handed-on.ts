import type { Slot, ToolFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { isFunction } from "../compiler/is-function.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Node, SourceFile } from "../compiler/syntax.ts";
import { functionAround } from "../sites/function-around.ts";
import { readConstant } from "../sites/read-constant.ts";
import type { Draft } from "./draft.ts";
import { findHolder } from "./find-holder.ts";
import { findItems } from "./find-values.ts";
import { readApproval } from "./read-declared.ts";
import { readGiven, readGivenAt, type Given } from "./read-given.ts";
import { readOption } from "./read-option.ts";
import { isClass, nameText } from "./syntax.ts";

/** What is asked of the program. */
export interface Program {
  readonly compiler: Compiler;
  /** Where a function is used by name. */
  usesOf(body: Node): readonly Node[];
  /** Whether a file's own tools are told. */
  isTold(file: SourceFile): boolean;
}

/**
 * The tools behind a definition that hands on what it was given itself: one for each call of its function, one for each
 * item of its list. None where it stands for itself, or where nobody is seen to give it anything.
 */
export function findHandedOn(program: Program, draft: Draft): readonly Draft[] {
  return follow(program, draft, deepest);
}

/** A list whose items go through a function that calls a function. */
const deepest = 4;

function follow(program: Program, draft: Draft, left: number): readonly Draft[] {
  const given = left === 0 ? undefined : readWhole(program.compiler, draft);
  const handed = given && handOn(program.compiler, draft, given);
  if (given === undefined || handed === undefined) return [];
  const found = given.by === "item" ? fromItems(program, handed, given.from) : fromCalls(program, handed, given.from);
  return found.flatMap((each) => {
    const further = follow(program, each, left - 1);
    return further.length > 0 ? further : [each];
  });
}

/** What gives a tool its name gives the tool; where entries leave names to holders, what gives it its handler. */
function readWhole(compiler: Compiler, { args, fact }: Draft): Given | undefined {
  const slot = fact.name ?? fact.handler;
  return slot && readGivenAt(compiler, args, slot);
}

/** The definition with its entry's slots where the function's callers or the list's items have them; none where what acts is its own. */
function handOn(compiler: Compiler, draft: Draft, whole: Given): Draft | undefined {
  const { args, keyed } = draft;
  const { handler, name, approval, annotations, ...rest } = draft.fact;
  const move = (slot: Slot | undefined): Slot | undefined => {
    const given = slot && readGivenAt(compiler, args, slot);
    return given?.from === whole.from ? given.slot : undefined;
  };
  const own = move(handler);
  const acting =
    own === undefined ? handler && findActing(compiler, args, handler, whole) : { slot: own, isPlain: true };
  if (acting === undefined) return undefined;
  const slots = { handler: acting.slot, name: move(name), approval: move(approval), annotations: move(annotations) };
  const said = slots.approval === undefined ? (draft.approval ?? readApproval(compiler, args, draft.fact)) : "no";
  return {
    ...draft,
    fact: { ...rest, ...fill(slots) },
    keyed: acting.isPlain ? keyed : "unknown",
    mayAsk: draft.mayAsk === true || own === undefined,
    ...(said !== "no" && { approval: said }),
  };
}

type Slots = Pick<ToolFact, "handler" | "name" | "approval" | "annotations">;

function fill(slots: { readonly [Key in keyof Slots]: Slot | undefined }): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([, slot]) => slot !== undefined));
}

interface Acting {
  /** Undefined: somewhere in what is given, which is handed on whole. */
  readonly slot: Slot | undefined;
  /** Nobody's guard is around it. */
  readonly isPlain: boolean;
}

/** The given function, beside the name, that a handler of its own calls or that is handed to what makes the handler. */
function findActing(compiler: Compiler, args: Draft["args"], slot: Slot, whole: Given): Acting | undefined {
  const option = readOption(compiler, args, slot);
  if (option.state !== "given") return undefined;
  const bare = withoutWrapping(compiler, option.value);
  const held = withoutWrapping(compiler, readConstant(compiler, bare)?.value ?? bare);
  const body = isFunction(compiler, held) ? held.body : undefined;
  const calls = body === undefined ? [held].filter(isCall) : findCalls(compiler, body);
  const called = body === undefined ? undefined : calls.find(({ expression }) => readAll([expression]).some(isActing));
  if (called !== undefined)
    return { slot: readAll([called.expression])[0], isPlain: functionAround(compiler, called) === held };
  const handed = calls.flatMap((call) => readAll(call.arguments));
  const made = body === undefined ? handed.find(isActing) : undefined;
  return made !== undefined || handed.some((each) => isAbove(each, whole.slot))
    ? { slot: made, isPlain: false }
    : undefined;

  function isActing(each: Slot): boolean {
    return isBeside(each, whole.slot);
  }

  function isCall(node: Node): node is CallLike {
    return compiler.is(node, "CallExpression");
  }

  function readAll(values: readonly Expression[]): readonly Slot[] {
    const given = values.flatMap((value) => readGiven(compiler, value) ?? []);
    return given.flatMap((each) => (each.from === whole.from ? [each.slot] : []));
  }
}

function findCalls(compiler: Compiler, root: Node): readonly CallLike[] {
  const found: CallLike[] = [];
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "CallExpression")) found.push(node);
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}

/** `tool` above `tool.name`. */
function isAbove(slot: Slot, { argument, path }: Slot): boolean {
  return (
    slot.argument === argument && slot.path.length < path.length && slot.path.every((name, at) => path[at] === name)
  );
}

/** `tool.run` beside `tool.name`, and `run` beside `name`. */
function isBeside(slot: Slot, { argument, path }: Slot): boolean {
  if (slot.path.length !== path.length) return false;
  if (path.length === 0) return slot.argument !== argument;
  const isSameObject =
    slot.argument === argument && path.slice(0, -1).every((name, index) => slot.path[index] === name);
  return isSameObject && slot.path.at(-1) !== path.at(-1);
}

function fromCalls({ compiler, usesOf }: Program, draft: Draft, owner: Node): readonly Draft[] {
  return usesOf(owner).flatMap((use) => {
    const callee = compiler.is(use.parent, "PropertyAccessExpression") ? use.parent : use;
    const call = callee.parent;
    if (!compiler.is(call, "CallExpression") || call.expression !== callee) return [];
    const file = fileOf(call);
    const holder = findHolder(compiler, call);
    const at = holder ?? calleeName(compiler, callee) ?? callee;
    return [
      { ...draft, file, node: call, args: { file, values: call.arguments }, name: nameText(compiler, holder), at },
    ];
  });
}

/** An item of a file whose tools are not told is told where its list is gone through. */
function fromItems({ compiler, isTold }: Program, draft: Draft, list: Node): readonly Draft[] {
  return findItems(compiler, list).map((node) => {
    const holder = isClass(compiler, node) ? node.name : findHolder(compiler, node);
    const args = { file: fileOf(node), values: [node] };
    const place = isTold(args.file) ? { file: args.file, at: holder ?? node } : { file: draft.file, at: draft.at };
    return { ...draft, ...place, node, args, name: nameText(compiler, holder) };
  });
}
