import { fileLedger, type Ledger, type LedgerOptions } from "@thirdstate/runtime/ledger";
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

/** Charges an order, and loses the reply. Gives the record's id. */
export async function chargeInDoubt(
  ledger: Ledger,
  charge: { readonly amount?: number; readonly ident?: string } = {},
) {
  const { amount = 50, ident = `k:${"a".repeat(64)}` } = charge;
  const answer = await ledger.ask({
    ident,
    keyRoot: "order-1",
    scope: "charge",
    intent: { amount },
    told: [],
    openedAt: 0,
    fingerprint: "f",
    site: "desk.charge",
    idempotent: false,
    sent: true,
    leaseMs: 60_000,
    quietMs: null,
    retentionMs: 0,
  });
  if (answer.state !== "fresh") throw new Error(answer.state);
  const { lease } = answer;
  const facts = { site: "desk.charge", attempts: 1, phase: "sent", sentAt: 1, deadlineAt: 2 } as const;
  await ledger.markUnknown(lease, { ...facts, reason: "ECONNRESET" });
  return lease.id;
}
