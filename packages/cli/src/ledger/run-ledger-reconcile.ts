import { CannotRunError } from "../cannot-run-error.ts";
import type { ExitCode } from "../exit-code.ts";
import { describeSettlement } from "./describe-settlement.ts";
import { findDoubt } from "./find-doubt.ts";
import { type LedgerSource, withLedger } from "./open-ledger.ts";
import type { Verdict } from "./project-ledger.ts";

export interface ReconcileFlags extends LedgerSource {
  readonly happened?: true;
  readonly notHappened?: true;
  readonly atOnce?: true;
  readonly by: string;
  readonly value?: string;
  readonly json?: true;
}

/** Settles one act by a person's word, and says what that means for whoever asks for it again. */
export async function runLedgerReconcile(start: string, flags: ReconcileFlags): Promise<ExitCode> {
  const { happened = false, notHappened = false, atOnce = false, by, json, ...source } = flags;
  if (happened === notHappened)
    throw new CannotRunError("Nothing was settled. Say --happened or --not-happened, and by --by who looked.");
  if (by.trim() === "") throw new CannotRunError("Nothing was settled. Name by --by the person who looked.");
  const value = readValue(flags.value);
  return withLedger(source, async (ledger) => {
    const { id, record } = await findDoubt(ledger, start);
    const askedAt = await ledger.now();
    const verdict: Verdict = happened ? { happened, ...value } : { happened, askedAt };
    const settlement = await ledger.reconcile(id, verdict, { person: by, patient: !atOnce });
    const { code, sentences } = describeSettlement(settlement, { id, record, happened, by, value, now: askedAt });
    if (json === true) process.stdout.write(`${toJson({ id, isSettled: code === 0, sentences })}\n`);
    else process.stderr.write(`${sentences.join("\n")}\n`);
    return code;
  });
}

function toJson(settled: {
  readonly id: string;
  readonly isSettled: boolean;
  readonly sentences: readonly string[];
}): string {
  return JSON.stringify({ version: 1, ...settled }, undefined, 2);
}

type Value = Pick<Extract<Verdict, { happened: true }>, "value">;

function readValue(text: string | undefined): Value {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return { value: { status: "succeeded", kept: "json", value } };
  } catch (error) {
    throw new CannotRunError(`--value is no JSON: ${text}. Put text into quotes: --value '"ch_1"'.`, { cause: error });
  }
}
