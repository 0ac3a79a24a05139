import type { LoopFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression } from "../compiler/syntax.ts";
import { readNumber } from "./read-number.ts";
import { readSlot } from "./read-slot.ts";

/** The most turns that an agent's run may take; undefined where nothing bounds them or only a run could tell. */
export function readTurns(compiler: Compiler, call: CallLike, loop: LoopFact | undefined): number | undefined {
  if (loop === undefined) return undefined;
  const value = readSlot(compiler, call, loop);
  if (value === "absent") return loop.preset;
  return value === "unknown" ? undefined : readBound(compiler, value);
}

/** `12`, `stepCountIs(12)`, and the least of a list, whose first condition that holds ends the run. */
function readBound(compiler: Compiler, value: Expression): number | undefined {
  const bare = withoutWrapping(compiler, value);
  if (compiler.is(bare, "ArrayLiteralExpression")) {
    const bounds = bare.elements.map((element) => readBound(compiler, element)).filter((bound) => bound !== undefined);
    return bounds.length === 0 ? undefined : Math.min(...bounds);
  }
  const [only, ...others] = compiler.is(bare, "CallExpression") ? bare.arguments : [bare];
  const number = only === undefined || others.length > 0 ? undefined : readNumber(compiler, only);
  return number !== undefined && number > 0 ? number : undefined;
}
