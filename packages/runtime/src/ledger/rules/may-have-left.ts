import type { LedgerRecord } from "../record.ts";

/** Whether some request of the record may be on its way, or arrived. */
export function mayHaveLeft({ sent, doubt }: LedgerRecord): boolean {
  return sent || doubt;
}
