import type { Identity } from "../compiler/identity.ts";
import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import type { CallFact, Effect, GuardFact, Sdk } from "../catalog/sdk.ts";
import type { FreshKey, HandedKey } from "./fresh-key.ts";

/** Where the checker may not know. Rules are silent on `unknown`. */
export type Answer = "yes" | "no" | "unknown";
export type Form =
  "awaited" | "returned" | "floating" | "chained" | "combined" | "iterated" | "stored" | "assigned" | "argument";
/** `nobody`: the guard says in so many words that nobody is asked. */
export type ApprovalAnswer = Answer | "nobody";
export type KeyAnswer = "yes" | "no" | "ineffective" | "unstable" | "unknown";

/** One catalogued call as it stands in source, every fact named. A site with `fact.kind: "mutation"` is a write that tools may reach. */
export interface CallSite {
  readonly file: SourceFile;
  readonly call: CallLike;
  /** The callee's member name, where a finding points: `create` of `client.chat.completions.create`. */
  readonly callee: Node;
  /** The callee as written, white space folded: `client.chat.completions.create`. */
  readonly name: string;
  readonly sdk: Sdk;
  readonly fact: CallFact;
  readonly identity: Identity;
  /** After options such as `tools` and `method` were read. */
  readonly effect: Effect;
  /** Whether it returns a stream, after its option was read. */
  readonly streams: Answer;
  readonly form: Form;
  readonly guarded: Answer;
  /** The innermost guard around it, strong enough or not. */
  readonly guard: { readonly call: CallLike; readonly fact: GuardFact } | undefined;
  /** Whether the innermost guard asks a person first. */
  readonly approval: ApprovalAnswer;
  readonly key: KeyAnswer;
  /** The key as it is written, where it stands in this file; else the callee. */
  readonly keyAt: Node;
  /** The innermost guard stands around the call itself, not around the uses of a function in between. */
  readonly enclosed: boolean;
  /** Whether the innermost guard is told that the callee dedupes on the key that it hands over. */
  readonly dedupes: Answer;
  /** Something is called a key among the call's arguments, before the one in which it would be read. */
  readonly strayKey: string | undefined;
  /** Why its key is `unstable`. */
  readonly freshKey: FreshKey | undefined;
  /** The parts of its key that functions around it were handed. */
  readonly handedKey: readonly HandedKey[];
  /** What tells the innermost guard's acts apart, where that is surely new for each ask. */
  readonly freshIdentity: FreshKey | undefined;
  /** How often the innermost guard repeats, where it says so by a number. */
  readonly guardRetries: number | undefined;
  /** How often the SDK repeats by itself; undefined where only a run could tell. */
  readonly innerRetries: number | undefined;
  /** A time limit stands among the call's own options. */
  readonly ownTimeout: Answer;
  /** A signal is passed where the SDK reads one. */
  readonly signal: Answer;
  /** The nearest named function around it: a function, method, variable or property that holds it. */
  readonly within: string | undefined;
  /** Whether all that becomes of the stream or runner that it returns is seen, and nobody reads it. */
  readonly unread: () => boolean;
  /** Whether the turns of an agent are bounded; `no` only where nothing seen bounds them. */
  readonly loopBound: () => Answer;
  /** The `Promise.race` in which it runs against a timer, as far as the program's own functions tell. */
  readonly race: () => Node | undefined;
}
