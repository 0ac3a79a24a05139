import type { CallEvent } from "../api/call-event.ts";
import type { CallResult } from "../calls/call-result.ts";
import type { WriteContext } from "../api/contexts.ts";

export type WriteCall<T> = (context: WriteContext) => PromiseLike<T>;

/** How a write ended, and what there is to measure about it. */
export interface Carried<T> {
  readonly result: CallResult<T>;
  readonly attempts: number;
  readonly withheld?: CallEvent["withheld"];
}
