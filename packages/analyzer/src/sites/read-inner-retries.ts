import type { CallFact, RetryFact, Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike } from "../compiler/syntax.ts";
import { findMaker } from "./find-maker.ts";
import { readNumber } from "./read-number.ts";
import { readSlot, type SlotValue } from "./read-slot.ts";

/** How often the SDK repeats a call by itself; undefined where only a run could tell, as where a client comes from elsewhere. */
export function readInnerRetries(compiler: Compiler, call: CallLike, { retries }: CallFact): number | undefined {
  if (retries === undefined) return 0;
  const { on, client, preset } = retries;
  const own = on === "client" ? "absent" : readSlot(compiler, call, retries);
  if (own !== "absent") return readRepeats(compiler, own, retries);
  const slot = on === "client" ? retries : client;
  return slot === undefined ? preset : readClient(compiler, call, slot, retries);
}

function readClient(compiler: Compiler, call: CallLike, slot: Slot, retries: RetryFact): number | undefined {
  const made = findMaker(compiler, call);
  if (made === undefined || !compiler.is(made, "NewExpression")) return undefined;
  const value = readSlot(compiler, { arguments: made.arguments ?? [] }, slot);
  return value === "absent" ? retries.preset : readRepeats(compiler, value, retries);
}

function readRepeats(compiler: Compiler, value: SlotValue, { counts }: RetryFact): number | undefined {
  const number = readNumber(compiler, value);
  return number === undefined || counts === undefined ? number : Math.max(0, number - 1);
}
