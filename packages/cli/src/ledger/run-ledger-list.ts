import type { ExitCode } from "../exit-code.ts";
import { maskedCipher } from "./masked-cipher.ts";
import { type LedgerSource, withLedger } from "./open-ledger.ts";
import { printDoubts } from "./print-doubts.ts";
import type { DoubtfulRecord, ProjectLedger } from "./project-ledger.ts";
import { toDoubt } from "./to-doubt.ts";

export interface ListFlags extends LedgerSource {
  readonly scope?: string;
  readonly run?: string;
  readonly json?: true;
}

/** What is in doubt goes to stdout. It fails nothing: only a person or a reconciler can say what became of it. */
export async function runLedgerList({ scope, run, json, ...source }: ListFlags): Promise<ExitCode> {
  const filter = { ...(scope !== undefined && { scope }), ...(run !== undefined && { run }) };
  const { records, now } = await withLedger(source, (ledger) => read(ledger, filter), maskedCipher);
  const doubts = records.map(toDoubt).sort((left, right) => left.since.localeCompare(right.since));
  if (json === true) process.stdout.write(`${JSON.stringify({ version: 1, inDoubt: doubts }, undefined, 2)}\n`);
  else process.stdout.write(doubts.length === 0 ? "Nothing is in doubt.\n" : `${printDoubts(doubts, now)}\n`);
  return 0;
}

type Filter = Parameters<ProjectLedger["listInDoubt"]>[0];

async function read(
  ledger: ProjectLedger,
  filter: Filter,
): Promise<{ records: readonly DoubtfulRecord[]; now: number }> {
  return { records: await ledger.listInDoubt(filter), now: await ledger.now() };
}
