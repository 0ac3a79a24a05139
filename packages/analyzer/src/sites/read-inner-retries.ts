import type { CallFact, Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression } from "../compiler/syntax.ts";
import { readConstant } from "./read-constant.ts";
import { readNumber } from "./read-number.ts";
import { readSlot } from "./read-slot.ts";

/** How often the SDK repeats a call by itself; undefined where only a run could tell, as where a client comes from elsewhere. */
export function readInnerRetries(compiler: Compiler, call: CallLike, { retries }: CallFact): number | undefined {
  if (retries === undefined) return 0;
  const { on, client, preset } = retries;
  const own = on === "client" ? "absent" : readSlot(compiler, call, retries);
  if (own !== "absent") return readNumber(compiler, own);
  const slot = on === "client" ? retries : client;
  return slot === undefined ? preset : readClient(compiler, call, slot, preset);
}

function readClient(compiler: Compiler, call: CallLike, slot: Slot, preset: number): number | undefined {
  const made = findConstruction(compiler, call);
  if (made === undefined) return undefined;
  const value = readSlot(compiler, made, slot);
  return value === "absent" ? preset : readNumber(compiler, value);
}

/** `new OpenAI(…)` behind the `client` of `client.responses.create()`. */
function findConstruction(
  compiler: Compiler,
  call: CallLike,
): { readonly arguments: readonly Expression[] } | undefined {
  let at = withoutWrapping(compiler, call.expression);
  while (compiler.is(at, "PropertyAccessExpression")) at = withoutWrapping(compiler, at.expression);
  const held = readConstant(compiler, at)?.value;
  const value = held === undefined ? at : withoutWrapping(compiler, held);
  return compiler.is(value, "NewExpression") ? { arguments: value.arguments ?? [] } : undefined;
}
