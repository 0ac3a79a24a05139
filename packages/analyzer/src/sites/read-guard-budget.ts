import type { Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike } from "../compiler/syntax.ts";
import { findMaker } from "./find-maker.ts";
import { readNumber } from "./read-number.ts";
import { readSlot, type SlotValue } from "./read-slot.ts";
import { readText } from "./read-text.ts";
import { readWritten } from "./read-written.ts";
import type { SiteBudget } from "./site-budget.ts";
import type { KnownGuard } from "./site-guard.ts";

export interface GuardBudget extends Pick<SiteBudget, "timeout" | "observes"> {
  readonly retries: number | undefined;
}

/** What a guard's own options say, and what the call that made the guard says where they are silent. */
export function readGuardBudget(compiler: Compiler, { call, fact }: KnownGuard): GuardBudget | undefined {
  const { budget, retries = [] } = fact;
  if (budget === undefined) return undefined;
  const { made } = budget;
  const maker = findPackageCall(compiler, call);
  const inOptions = (slot: Slot): SlotValue => readOptions(compiler, { call, fact }, slot);
  const inMaker = (slot: Slot): SlotValue => (maker === undefined ? "unknown" : readSlot(compiler, maker, slot));
  const mode = readLiteral(compiler, inMaker(made.observes));
  const timeout = inOptions(budget.timeout);
  return {
    timeout:
      timeout === "absent"
        ? toWritten(compiler, made.timeout.map(inMaker).find(isSaid), "maker")
        : toWritten(compiler, timeout, "call"),
    retries: readRetries(compiler, [retries.map(inOptions), made.retries.map(inMaker)]),
    observes: mode === made.observes.text,
  };
}

/** A function in the options' place: there are no options. */
function readOptions(compiler: Compiler, { call, fact }: KnownGuard, slot: Slot): SlotValue {
  const isWork = call.arguments.at(fact.guarded) === call.arguments[slot.argument];
  return isWork ? "absent" : readSlot(compiler, call, slot);
}

/** A maker of the program's own may mean something else by the same names. */
function findPackageCall(compiler: Compiler, call: CallLike): CallLike | undefined {
  const made = findMaker(compiler, call);
  if (made === undefined || !compiler.is(made, "CallExpression")) return undefined;
  return compiler.identify([made.expression])[0] === undefined ? undefined : made;
}

function isSaid(value: SlotValue): boolean {
  return value !== "absent";
}

/** The nearest that say anything count: a number, or an object in which the number stands. */
function readRetries(compiler: Compiler, places: readonly (readonly SlotValue[])[]): number | undefined {
  const said = places.find((values) => values.some(isSaid));
  if (said === undefined) return 0;
  return said.map((value) => readNumber(compiler, value)).find((number) => number !== undefined);
}

function toWritten(
  compiler: Compiler,
  value: SlotValue | undefined,
  from: "call" | "maker",
): SiteBudget["timeout"] | undefined {
  const text = value === undefined ? undefined : readLiteral(compiler, value);
  return text === undefined ? undefined : { text, from };
}

function readLiteral(compiler: Compiler, value: SlotValue): string | undefined {
  const written = readWritten(compiler, value);
  if (written === undefined) return undefined;
  return readText(compiler, written) ?? readNumber(compiler, written)?.toString();
}
