import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression } from "../compiler/syntax.ts";
import type { HandedKey } from "./fresh-key.ts";
import { readConstant } from "./read-constant.ts";
import { readHanded } from "./read-handed.ts";
import { readSlot, type Reading } from "./read-slot.ts";
import { readWritten } from "./read-written.ts";
import { textOf } from "./text-of.ts";
import { textParts } from "./text-parts.ts";

/** The parts of a call's key that a function around it was handed. */
export function readHandedKey(compiler: Compiler, call: CallLike, slots: readonly Reading[]): readonly HandedKey[] {
  return slots.flatMap((slot) => {
    const at = readWritten(compiler, readSlot(compiler, call, slot));
    return at === undefined ? [] : findHanded(compiler, at, at, 0);
  });
}

function findHanded(compiler: Compiler, part: Expression, at: Expression, depth: number): readonly HandedKey[] {
  const handed = readHanded(compiler, part);
  if (handed !== undefined) return [{ ...handed, at, source: textOf(compiler, part) }];
  if (depth === deepest) return [];
  const held = readConstant(compiler, part)?.value ?? readPreferred(compiler, part);
  const parts = held === undefined ? textParts(compiler, part) : [held];
  return parts.flatMap((inner) => findHanded(compiler, inner, at, depth + 1));
}

const deepest = 6;

/** `callId` of `callId ?? ""` */
function readPreferred(compiler: Compiler, part: Expression): Expression | undefined {
  const value = withoutWrapping(compiler, part);
  if (!compiler.is(value, "BinaryExpression")) return undefined;
  return textOf(compiler, value.operatorToken) === "??" ? value.left : undefined;
}
