import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import { decide as allRules, type Decide } from "./decide.ts";
import type { Decision, Records } from "./decision.ts";
import { identOf } from "./identity.ts";
import type { Answer, Ask, InDoubtFilter, Ledger, SweptRecord } from "./ledger.ts";
import type { LedgerRecord } from "./record.ts";
import { findByCall } from "./rules/find-by-call.ts";
import { isUndecided } from "./rules/is-undecided.ts";
import type { Store } from "./store.ts";

/** A ledger over any store that can compare and set. `decide` holds its rules. Default: the ledger's own. */
export function ledgerOver(store: Store, decide: Decide = allRules): Ledger {
  const apply = <A>(ident: string, step: Step<A>) => applyTo(store, ident, step);
  return {
    open: () => store.now(),
    now: () => store.now(),
    ask: (request) => ask(store, decide, request),
    send: (lease, limits) =>
      apply(lease.ident, (records, now) => decide(records, { type: "send", lease, limits }, now)),
    succeed: (id, outcome, by) =>
      apply(identOf(id), (records, now) => decide(records, { type: "succeed", id, outcome, by }, now)),
    fail: (lease, failure, { refusalStored = false } = {}) =>
      apply(lease.ident, (records, now) => decide(records, { type: "fail", lease, failure, refusalStored }, now)),
    markUnknown: (lease, inDoubt) =>
      apply(lease.ident, (records, now) => decide(records, { type: "markUnknown", lease, inDoubt }, now)),
    close: async (ids) => {
      const idents = [...new Set(ids.map(identOf))];
      await Promise.all(
        idents.map((ident) => apply(ident, (records, now) => decide(records, { type: "close", ids }, now))),
      );
    },
    sweep: () => sweep(store, decide),
    listInDoubt: (filter) => listInDoubt(store, filter),
    reconcile: (id, verdict, by) =>
      apply(identOf(id), (records, now) => decide(records, { type: "reconcile", id, verdict, by }, now)),
  };
}

type Step<A> = (records: Records, now: number) => Decision<A>;

/** Decides anew whenever somebody else was faster. */
async function applyTo<A>(store: Store, ident: string, step: Step<A>): Promise<A> {
  for (;;) {
    const { rev, records } = await store.read(ident);
    const decision = step(records, await store.now());
    const isUnchanged = decision.records === records;
    if (isUnchanged || (await store.cas(ident, rev, decision.records))) return decision.answer;
  }
}

async function ask(store: Store, decide: Decide, request: Ask): Promise<Answer> {
  const answer = await askByCall(store, decide, request);
  return answer ?? applyTo(store, request.ident, (records, now) => decide(records, { type: "ask", request }, now));
}

/** A saved call that a framework repeats may come with another intent: the record is then found by the call alone. */
async function askByCall(store: Store, decide: Decide, request: Ask): Promise<Answer | undefined> {
  const { run, scope, callId, ident } = request;
  if (run === undefined || callId === undefined) return undefined;
  const call = createHash("sha256")
    .update(canonicalJson([run, scope, callId]))
    .digest("hex");
  const noted = await store.identOfCall(call);
  if (noted === ident) return undefined;
  const answer = noted === undefined ? undefined : await askIn(store, decide, noted, request);
  if (answer === undefined) await store.noteCall(call, ident);
  return answer;
}

function askIn(store: Store, decide: Decide, ident: string, request: Ask): Promise<Answer | undefined> {
  return applyTo<Answer | undefined>(store, ident, (records, now) =>
    findByCall(records, request.callId) === undefined
      ? { records, answer: undefined }
      : decide(records, { type: "ask", request }, now),
  );
}

async function sweep(store: Store, decide: Decide): Promise<readonly SweptRecord[]> {
  await store.tidy?.();
  const swept: SweptRecord[] = [];
  for (const ident of await store.idents()) {
    swept.push(...(await applyTo(store, ident, (records, now) => decide(records, { type: "sweep" }, now))));
  }
  return swept;
}

async function listInDoubt(store: Store, { run, scope }: InDoubtFilter = {}): Promise<readonly LedgerRecord[]> {
  const found: LedgerRecord[] = [];
  const now = await store.now();
  for (const ident of await store.idents()) {
    const { records } = await store.read(ident);
    found.push(...records.filter((record) => isUndecided(record, now)));
  }
  return found.filter(
    (record) => (run === undefined || record.run === run) && (scope === undefined || record.scope === scope),
  );
}
