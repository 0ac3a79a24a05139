import type { GuardFact } from "../catalog/sdk.ts";
import type { CallLike } from "../compiler/syntax.ts";
import type { Answer } from "./answer.ts";
import type { FreshKey } from "./fresh-key.ts";

/** What stands guard over a call. */
export interface SiteGuard {
  /** Whether a guard strong enough for the call's effect is around it. */
  readonly answer: Answer;
  /** The innermost guard around it, strong enough or not. */
  readonly innermost: InnermostGuard | undefined;
}

/** A guard, and what it was told about the one call in it. */
export interface InnermostGuard {
  /** As written: `remote.read`. */
  readonly name: string;
  readonly call: CallLike;
  readonly fact: GuardFact;
  /** It stands around the call itself, not around the uses of a function in between. */
  readonly encloses: boolean;
  /** Whether it asks a person first; `nobody`: it says in so many words that nobody is asked. */
  readonly approval: Answer | "nobody";
  /** Whether it is told that the callee dedupes on the key that it hands over. */
  readonly dedupes: Answer;
  /** How often it repeats, where it says so by a number. */
  readonly retries: number | undefined;
  /** What tells its acts apart, where that is surely new for each ask. */
  readonly freshIdentity: FreshKey | undefined;
}

/** A guard by itself. */
export type KnownGuard = Pick<InnermostGuard, "call" | "fact">;
