import type { Decision, Records } from "./decision.ts";
import type { Answers, Operation, OperationName } from "./operation.ts";
import { ask } from "./rules/ask.ts";
import { close } from "./rules/close.ts";
import { fail } from "./rules/fail.ts";
import { markUnknown } from "./rules/mark-unknown.ts";
import { reconcile } from "./rules/reconcile.ts";
import { send } from "./rules/send.ts";
import { succeed } from "./rules/succeed.ts";
import { sweep } from "./rules/sweep.ts";

/** Every rule of the ledger, shared by all stores: what `operation` makes of an ident's records at the instant `now`. */
export const decide: Decide = decideBy({ ask, send, succeed, fail, markUnknown, close, sweep, reconcile });

export type Decide = <N extends OperationName>(
  records: Records,
  operation: Operation<N>,
  now: number,
) => Decision<Answers[N]>;

/** One pure function for each operation. */
export type Rules = {
  readonly [N in OperationName]: (records: Records, operation: Operation<N>, now: number) => Decision<Answers[N]>;
};

export function decideBy(rules: Rules): Decide {
  return (records, operation, now) => rules[operation.type](records, operation, now);
}
