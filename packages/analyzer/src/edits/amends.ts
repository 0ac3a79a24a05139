import type { CallLike } from "../compiler/syntax.ts";

/** What a compiler has against a wrap. */
export interface Objection {
  readonly code: number;
  /** The text that it points at. */
  readonly word: string;
  /** The compiler's words. */
  readonly text: string;
  /** Where that stood before the wrap; undefined where the wrap wrote it. */
  readonly at: number | undefined;
  /** Properties of the intent that are no `Json` to it, and how they become so. */
  readonly intent: ReadonlyMap<string, JsonForm>;
}

/**
 * `copy`: a type that is an interface is no JSON to a compiler, its copy is; `projection`: what of it is JSON, through and
 * through; `none`: a signal or a function says nothing of what is asked for, and is left out.
 */
export type JsonForm = "copy" | "projection" | "none";

/** What is done otherwise than at first, after a compiler objected, or because a test would. */
export interface Amends {
  /** The line of a test that says what the call is made with: nothing is added to its arguments then. */
  readonly asserted: string | undefined;
  /** Offsets whose values move before the statement, where they are still narrowed; `all`: every value that reads a name. */
  readonly moved: readonly number[] | "all";
  /** The options that are spread hold no signal. */
  readonly noCaller: boolean;
  readonly forms: ReadonlyMap<string, JsonForm>;
  /** The closure is `async`: of a call that gives `any`, `unknown` would be left. */
  readonly awaits: boolean;
  /** It gives an outcome, about which the caller has to decide. */
  readonly decides: boolean;
}

export const noAmends: Amends = {
  asserted: undefined,
  moved: [],
  noCaller: false,
  forms: new Map(),
  awaits: false,
  decides: false,
};

/** "Object is possibly null", "… undefined", and their kin, which point at the very value; others point at the whole call too. */
const nothing: ReadonlySet<number> = new Set([2531, 2532, 2533, 18047, 18048, 18049]);

/** What to try next; undefined where there is nothing left. */
export function amendFor(
  { code, word, text, at, intent }: Objection,
  amends: Amends,
  { call, caller }: { readonly call: CallLike; readonly caller: string | undefined },
): Amends | undefined {
  const { moved, noCaller, forms, awaits } = amends;
  if (intent.size > 0) {
    const isTried = [...intent.keys()].some((name) => forms.has(name));
    return isTried ? undefined : { ...amends, forms: new Map([...forms, ...intent]) };
  }
  if (code === 2339 && !noCaller && caller?.includes(`.${word}`) === true) return { ...amends, noCaller: true };
  if (text.includes("'unknown'") && !awaits) return { ...amends, awaits: true };
  if (moved === "all") return undefined;
  const from = nothing.has(code) ? call.pos : call.expression.end;
  const isInside = at !== undefined && from <= at && at < call.end;
  return { ...amends, moved: isInside && !moved.includes(at) ? [...moved, at] : "all" };
}
