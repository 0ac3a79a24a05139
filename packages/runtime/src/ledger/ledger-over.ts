import { parseDuration } from "../api/duration.ts";
import { applyTo, applyToGuess, type Step } from "./apply-to.ts";
import { askByCall } from "./ask-by-call.ts";
import { decide as allRules, type Decide } from "./decide.ts";
import { identOf } from "./identity.ts";
import { inTime } from "./in-time.ts";
import type { Answer, Ask, Lease, Ledger, SendLimits } from "./ledger.ts";
import type { LedgerOptions } from "./ledger-options.ts";
import { listInDoubt } from "./list-in-doubt.ts";
import { RetentionError } from "./retention-error.ts";
import { retentionFloorMs } from "./rules/is-forgettable.ts";
import { sealedStore } from "./sealed/sealed-store.ts";
import type { Store } from "./store.ts";
import { sweepStore } from "./sweep-store.ts";

interface Internals extends LedgerOptions {
  /** The ledger's rules. Default: its own. */
  readonly decide?: Decide;
  /** How time passes in this process, in milliseconds. Default: the process's own clock. */
  readonly ticks?: () => number;
  /** By how much a mark may be earlier than its request, in milliseconds. Default: 2,000. */
  readonly slackMs?: number;
}

/** A ledger over any store that can compare and set. */
export function ledgerOver(
  bare: Store,
  { encrypt, retention, decide = allRules, ticks = () => performance.now(), slackMs }: Internals = {},
): Ledger {
  const store = sealedStore(bare, encrypt);
  const retentionMs = toRetentionMs(retention);
  const apply = <A>(ident: string, step: Step<A>) => applyTo(store, ident, step);
  const applyAgain = <A>(ident: string, step: Step<A>) => applyToGuess(store, ident, false, step);
  const send = (lease: Lease, limits: SendLimits) =>
    applyAgain(lease.ident, (records, now) => decide(records, { type: "send", lease, limits }, now));
  return {
    open: () => store.now(),
    now: () => store.now(),
    ...inTime({ ask: (request) => ask(store, decide, request), send }, { ticks, slackMs }),
    succeed: (id, outcome, by) =>
      applyAgain(identOf(id), (records, now) => decide(records, { type: "succeed", id, outcome, by }, now)),
    fail: (lease, failure, { refusalStored = false, approval } = {}) =>
      applyAgain(lease.ident, (records, now) =>
        decide(records, { type: "fail", lease, failure, refusalStored, approval }, now),
      ),
    markUnknown: (lease, inDoubt) =>
      applyAgain(lease.ident, (records, now) => decide(records, { type: "markUnknown", lease, inDoubt }, now)),
    close: async (ids) => {
      const idents = [...new Set(ids.map(identOf))];
      await Promise.all(
        idents.map((ident) => apply(ident, (records, now) => decide(records, { type: "close", ids }, now))),
      );
    },
    sweep: () => sweepStore(store, decide, retentionMs),
    listInDoubt: (filter) => listInDoubt(store, filter),
    reconcile: (id, verdict, by) =>
      apply(identOf(id), (records, now) => decide(records, { type: "reconcile", id, verdict, by }, now)),
  };
}

function toRetentionMs(retention: LedgerOptions["retention"]): number | undefined {
  if (retention === undefined) return undefined;
  const retentionMs = parseDuration(retention);
  if (retentionMs < retentionFloorMs) throw new RetentionError({ retentionMs });
  return retentionMs;
}

async function ask(store: Store, decide: Decide, request: Ask): Promise<Answer> {
  const answer = await askByCall(store, decide, request);
  const step: Step<Answer> = (records, now) => decide(records, { type: "ask", request }, now);
  return answer ?? applyToGuess(store, request.ident, true, step);
}
