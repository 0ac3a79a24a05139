import type { CallFact, TimeoutFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike } from "../compiler/syntax.ts";
import { findMaker } from "./find-maker.ts";
import { readNumber } from "./read-number.ts";
import { readSlot, type SlotValue } from "./read-slot.ts";
import type { OwnLimit } from "./site-budget.ts";

/** The time limit that a call's SDK keeps: of the call's own options, of its client's, or the SDK's default. */
export function readOwnLimit(compiler: Compiler, call: CallLike, { timeout }: CallFact): OwnLimit | undefined {
  if (timeout === undefined) return undefined;
  const { covers, preset, unit } = timeout;
  const toMs = (number: number | undefined): number | undefined =>
    number === undefined ? undefined : unit === "s" ? number * 1_000 : number;
  const own = timeout.on === "client" ? "absent" : readSlot(compiler, call, timeout);
  if (own !== "absent") return { ms: toMs(readNumber(compiler, own)), from: "call", covers };
  const set = readClient(compiler, call, timeout);
  if (set === "absent") return { ms: toMs(preset), from: "default", covers };
  return set === "unknown"
    ? { ms: undefined, from: "unknown", covers }
    : { ms: toMs(readNumber(compiler, set)), from: "client", covers };
}

/** A client's own options go by the name of the call's. A plain function has no client. */
function readClient(compiler: Compiler, call: CallLike, { on, path }: TimeoutFact): SlotValue {
  if (on !== "client" && compiler.is(withoutWrapping(compiler, call.expression), "Identifier")) return "absent";
  const made = findMaker(compiler, call);
  if (made === undefined || !compiler.is(made, "NewExpression")) return "unknown";
  return readSlot(compiler, { arguments: made.arguments ?? [] }, { argument: 0, path: path.slice(-1) });
}
