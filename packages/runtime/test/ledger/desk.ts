import { fingerprintOf, identityOfIntent, identityOfKey } from "../../src/ledger/identity.ts";
import type { Answer, Ask, Lease, Ledger } from "../../src/ledger/ledger.ts";
import { ledgerOver } from "../../src/ledger/ledger-over.ts";
import type { StoredFailure, StoredSuccess } from "../../src/ledger/record.ts";
import { storeKinds, type StoreServer } from "./stores.ts";

export const SECOND = 1_000;
export const LEASE = 30 * SECOND;
export const QUIET = 60 * SECOND;
export const RETENTION = 3_600 * SECOND;

/** A refund desk with a ledger of its own and a clock that only the test moves. */
export interface Desk {
  readonly ledger: Ledger;
  readonly wait: (ms: number) => void;
  readonly remove: () => Promise<void>;
}

/** The kinds of ledger over which every interleaving is played: `start` before the first desk, `stop` after the last. */
export const desks: readonly DeskKind[] = storeKinds.map(({ kind, start }) => {
  let server: StoreServer | undefined;
  const open = async (clock?: () => number) => {
    if (server === undefined) throw new Error(`The ${kind} store was not started.`);
    const { store, remove } = await server.open(clock);
    return { ledger: ledgerOver(store, { slackMs: 0 }), remove };
  };
  return {
    kind,
    start: async () => void (server = await start()),
    stop: async () => server?.stop(),
    openDesk: async () => {
      const { clock, wait } = handClock();
      return { ...(await open(clock)), wait };
    },
    openHostDesk: async () => ({ ...(await open()), wait: () => undefined }),
  };
});

interface DeskKind {
  readonly kind: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly openDesk: () => Promise<Desk>;
  /** By the store's own clock. */
  readonly openHostDesk: () => Promise<Desk>;
}

export function handClock(start: number = Date.UTC(2030, 0, 1)): { clock: () => number; wait: (ms: number) => void } {
  let now = start;
  return { clock: () => now, wait: (ms) => void (now += ms) };
}

/** One opening of a run in one process. */
export interface Epoch {
  readonly openedAt: number;
  readonly told: number[];
  readonly run: string;
}

export async function openRun({ ledger, wait }: Desk, run = "case-7", told: readonly number[] = []): Promise<Epoch> {
  wait(1);
  return { openedAt: await ledger.open(), told: [...told], run };
}

export type Charge = Partial<
  Pick<Ask, "idempotent" | "sent" | "callId" | "reopenable" | "quietMs" | "fingerprint" | "retentionMs">
> & {
  readonly amount?: number;
  readonly order?: string;
  /** What is done. Default: `"charge"`. */
  readonly scope?: string;
};

/** Asks for a charge of this case: by what it is to do, or by the order's id. */
export function askToCharge({ ledger }: Desk, epoch: Epoch, charge: Charge = {}): Promise<Answer> {
  return ledger.ask(chargeRequest(epoch, charge));
}

function chargeRequest(
  { run, told, openedAt }: Epoch,
  { amount = 50, order, scope = "charge", ...charge }: Charge,
): Ask {
  const intent = { amount };
  const identity =
    order === undefined ? identityOfIntent({ run, scope, intent }) : identityOfKey({ scope, key: order });
  return {
    ...identity,
    run,
    scope,
    intent,
    told,
    openedAt,
    fingerprint: fingerprintOf(intent),
    site: "desk.charge",
    idempotent: false,
    sent: true,
    leaseMs: LEASE,
    quietMs: QUIET,
    retentionMs: RETENTION,
    ...charge,
  };
}

/** The lease in an answer that must have one. */
export function leaseOf(answer: Answer): Lease {
  if ("lease" in answer) return answer.lease;
  throw new Error(`Nothing was granted: the ledger answered ${answer.state}.`);
}

export const charged: StoredSuccess = { status: "succeeded", kept: "json", value: { id: "ch_1" } };

export const declined: StoredFailure = {
  status: "failed",
  error: { site: "desk.charge", reason: "rejected", code: "card_declined", message: "The card was declined." },
};

export const limits = { leaseMs: LEASE, quietMs: QUIET };

export const lost = {
  site: "desk.charge",
  attempts: 1,
  phase: "maybe-sent",
  sentAt: 1,
  deadlineAt: 2,
  reason: "ECONNRESET",
} as const;

/** A payment provider's books; one that knows keys takes effect once for each. */
export function openBooks({ knowsKeys }: { readonly knowsKeys: boolean }): Books {
  const entries: string[] = [];
  return {
    receive: ({ key }) => {
      if (!knowsKeys || !entries.includes(key)) entries.push(key);
    },
    charges: () => entries.length,
  };
}

export interface Books {
  readonly receive: (lease: Lease) => void;
  readonly charges: () => number;
}
