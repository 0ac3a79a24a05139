import type { Decision, Records } from "../decision.ts";
import { isBusinessKeyed } from "../identity.ts";
import type { Operation } from "../operation.ts";
import type { LedgerRecord } from "../record.ts";

/** The caller has saved what it was told. A business key stays open: whoever asks for it again means the same act. */
export function close(records: Records, { ids }: Operation<"close">, now: number): Decision<undefined> {
  const isClosing = (record: LedgerRecord) =>
    ids.includes(record.id) &&
    record.state === "succeeded" &&
    record.closedAt === null &&
    !isBusinessKeyed(record.ident);
  if (!records.some(isClosing)) return { records, answer: undefined };
  const closed = records.map((record) => (isClosing(record) ? { ...record, closedAt: now } : record));
  return { records: closed, answer: undefined };
}
