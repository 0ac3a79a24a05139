import { type Ask, fileLedger, type Ledger, type LedgerOptions } from "@thirdstate/runtime/ledger";
import { createProject, type TemporaryProject } from "../temporary-project.ts";

/** A project whose own ledger holds one charge of which nobody knows. */
export interface DoubtfulDesk extends TemporaryProject {
  /** The file ledger in `.thirdstate`. */
  readonly ledger: Ledger;
}

export function createDesk(options: LedgerOptions = {}): DoubtfulDesk {
  const project = createProject({ "package.json": JSON.stringify({ private: true }) });
  return { ...project, ledger: fileLedger(`${project.folder}/.thirdstate`, options) };
}

/** How late a request may take effect where the last has been quiet for long: a mark's second or two of slack are added. */
export const QUIET = -10_000;

export interface Charge extends Partial<
  Pick<Ask, "ident" | "run" | "reopenable" | "idempotent" | "quietMs" | "retentionMs">
> {
  readonly amount?: number;
  readonly text?: string;
}

/** Charges an order, and loses the reply. Gives the record's id. */
export async function chargeInDoubt(ledger: Ledger, { amount = 50, text, ...charge }: Charge = {}): Promise<string> {
  const answer = await ledger.ask({
    ident: `k:${"a".repeat(64)}`,
    keyRoot: "order-1",
    scope: "charge",
    intent: { amount, ...(text !== undefined && { text }) },
    told: [],
    openedAt: 0,
    fingerprint: "f",
    site: "desk.charge",
    idempotent: false,
    sent: true,
    leaseMs: 60_000,
    quietMs: null,
    retentionMs: 0,
    ...charge,
  });
  if (!("lease" in answer)) throw new Error(answer.state);
  const { lease } = answer;
  const facts = { site: "desk.charge", attempts: 1, phase: "sent", sentAt: 1, deadlineAt: 2 } as const;
  await ledger.markUnknown(lease, { ...facts, reason: "ECONNRESET" });
  return lease.id;
}
