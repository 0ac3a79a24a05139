import { CannotRunError } from "../cannot-run-error.ts";
import type { DoubtfulRecord, ProjectLedger } from "./project-ledger.ts";

export interface FoundDoubt {
  readonly id: string;
  /** Absent where the id is whole and the record is not in doubt: the ledger itself says what it is. */
  readonly record: DoubtfulRecord | undefined;
}

/** The record in doubt whose id begins like this. */
export async function findDoubt(ledger: ProjectLedger, start: string): Promise<FoundDoubt> {
  const records = await ledger.listInDoubt();
  const isWhole = /^[ik]:[0-9a-f]{64}\.\d+$/.test(start);
  const found = records.filter(({ id }) => (isWhole ? id === start : id.startsWith(start)));
  const [record] = found;
  if (isWhole) return { id: start, record };
  if (record === undefined)
    throw new CannotRunError(
      `Nothing in doubt begins with ${start}. \`thirdstate ledger list\` shows what is in doubt.`,
    );
  if (found.length > 1)
    throw new CannotRunError(
      `${start} is the beginning of ${found.map(({ id }) => id).join(" and ")}. Give more of it.`,
    );
  return { id: record.id, record };
}
