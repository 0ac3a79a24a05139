import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import type { GuardFact } from "../catalog/sdk.ts";
import type { Answer } from "./call-site.ts";

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
}
