import type { Slot, ToolFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { isFunction } from "../compiler/is-function.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Node, SourceFile } from "../compiler/syntax.ts";
import { readConstant } from "../sites/read-constant.ts";
import type { Draft } from "./draft.ts";
import { findHolder } from "./find-holder.ts";
import { findItems } from "./find-values.ts";
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
  const fact = given && toFact(program.compiler, draft, given);
  if (given === undefined || fact === undefined) return [];
  const handed = { ...draft, fact };
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

/** An entry's slots, moved to where the function's callers or the list's items have them; none where what acts is the definition's own. */
function toFact(compiler: Compiler, { args, fact }: Draft, whole: Given): ToolFact | undefined {
  const { handler, name, approval, annotations, ...rest } = fact;
  const move = (slot: Slot | undefined): Slot | undefined => {
    const given = slot && readGivenAt(compiler, args, slot);
    return given?.from === whole.from ? given.slot : undefined;
  };
  const acting = handler && (move(handler) ?? findActing(compiler, args, handler, whole));
  if (acting === undefined) return undefined;
  const slots = { name: move(name), approval: move(approval), annotations: move(annotations) };
  return { ...rest, ...fill({ ...slots, handler: acting === "somewhere" ? undefined : acting }) };
}

type Slots = Pick<ToolFact, "handler" | "name" | "approval" | "annotations">;

function fill(slots: { readonly [Key in keyof Slots]: Slot | undefined }): Slots {
  return Object.fromEntries(Object.entries(slots).filter(([, slot]) => slot !== undefined));
}

/** The given function, beside the name, that a handler of its own calls or that is handed to what makes the handler; somewhere in what is given, where that is handed on whole. */
function findActing(compiler: Compiler, args: Draft["args"], slot: Slot, whole: Given): Slot | "somewhere" | undefined {
  const option = readOption(compiler, args, slot);
  if (option.state !== "given") return undefined;
  const bare = withoutWrapping(compiler, option.value);
  const held = withoutWrapping(compiler, readConstant(compiler, bare)?.value ?? bare);
  const body = isFunction(compiler, held) ? held.body : undefined;
  const calls = body === undefined ? [held].filter(isCall) : findCalls(compiler, body);
  const handed = calls.flatMap((call) => readAll(call.arguments));
  const found = (body === undefined ? handed : readAll(calls.map(({ expression }) => expression))).find((each) =>
    isBeside(each, whole.slot),
  );
  return found ?? (handed.some((each) => isAbove(each, whole.slot)) ? "somewhere" : undefined);

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
