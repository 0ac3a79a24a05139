import type { Compiler } from "../compiler/compiler.ts";
import type { SlotValue } from "./read-slot.ts";
import { readConstant } from "./read-constant.ts";
import { readWritten } from "./read-written.ts";

/** A number that is written out, also behind the constant that holds it. */
export function readNumber(compiler: Compiler, value: SlotValue): number | undefined {
  const written = readWritten(compiler, value);
  if (written === undefined) return undefined;
  const held = readConstant(compiler, written)?.value ?? written;
  return compiler.is(held, "NumericLiteral") ? Number(held.text.replaceAll("_", "")) : undefined;
}
