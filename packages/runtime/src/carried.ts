import type { CallEvent } from "./call-event.ts";
import type { CallResult } from "./call-result.ts";
import type { WriteContext } from "./contexts.ts";

export type WriteCall<T> = (context: WriteContext) => PromiseLike<T>;

/** How a write ended, and what there is to measure about it. */
export interface Carried<T> {
  readonly result: CallResult<T>;
  readonly attempts: number;
  readonly withheld?: CallEvent["withheld"];
}
