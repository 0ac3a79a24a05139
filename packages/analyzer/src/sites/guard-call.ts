import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import type { GuardFact } from "../catalog/sdk.ts";
import type { Answer } from "./answer.ts";
import type { ToldFailure } from "./failures/told-failure.ts";
import type { GuardBudget } from "./read-guard-budget.ts";
import type { SiteName } from "./read-site-name.ts";

/** One catalogued call that guards the function it is given. */
export interface GuardCall {
  readonly file: SourceFile;
  readonly call: CallLike;
  /** The callee's member name, where a finding points: `write` of `remote.write`. */
  readonly callee: Node;
  /** The callee as written: `remote.write`. */
  readonly name: string;
  readonly fact: GuardFact;
  /** Whether anybody takes what it gives; `no` only where all that becomes of it is seen. */
  readonly taken: Answer;
  /** What is said where nobody knows what became of the call in it. */
  readonly told: () => ToldFailure | undefined;
  /** Undefined where it names none, or where spread arguments hide it. */
  readonly site: SiteName | undefined;
  /** What its options and those of its maker say; undefined where the catalogue does not tell where they stand. */
  readonly budget: () => GuardBudget | undefined;
  /** As a person finds it: `orders.ts:12`. */
  readonly place: string;
  /** The program's other guards of the same remote under the same site name, as far as the program at hand shows. */
  readonly twins: () => readonly GuardCall[];
}
