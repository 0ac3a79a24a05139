import { describe, expect, it } from "vitest";
import { decide } from "../../src/ledger/decide.ts";
import type { Records } from "../../src/ledger/decision.ts";
import { identityOfIntent } from "../../src/ledger/identity.ts";
import type { Ask, Lease } from "../../src/ledger/ledger.ts";
import type { LedgerRecord } from "../../src/ledger/record.ts";
import { charged, declined, lost } from "./desk.ts";

const NOW = 1_000;
const identity = identityOfIntent({ run: "case-7", scope: "charge", intent: null });
const request: Ask = {
  ...identity,
  told: [],
  openedAt: NOW,
  leaseMs: 30,
  fingerprint: "f",
  idempotent: true,
  run: "case-7",
  scope: "charge",
  intent: null,
  site: "desk.charge",
  sent: true,
  quietMs: 60,
  retentionMs: 500,
};

describe("decide", () => {
  it("begins a record with all that a later process needs", () => {
    const { records, answer } = decide([], { type: "ask", request: { ...request, callId: "call_1" } }, NOW);
    const key = expect.stringMatching(/^[\da-f-]{36}$/);
    expect(records).toEqual([
      {
        id: `${identity.ident}.1`,
        ident: identity.ident,
        seq: 1,
        run: "case-7",
        scope: "charge",
        intent: null,
        fingerprint: "f",
        site: "desk.charge",
        key,
        idempotent: true,
        callIds: ["call_1"],
        state: "executing",
        token: 1,
        leaseUntil: NOW + 30,
        sent: true,
        sends: 1,
        sentAt: NOW,
        doubt: false,
        quietAt: NOW + 60,
        resumeUntil: NOW + 500,
        retentionMs: 500,
        inDoubt: null,
        settledBy: null,
        beganAt: NOW,
        closedAt: null,
        contradicted: false,
      },
    ]);
    const lease = {
      id: `${identity.ident}.1`,
      ident: identity.ident,
      seq: 1,
      token: 1,
      key,
      expiresAt: NOW + 30,
      doubt: false,
    };
    expect(answer).toEqual({ state: "fresh", lease });
  });

  it("hands back the same array where nothing changes, so that nothing is written", () => {
    const records = recordsWith({ state: "succeeded", outcome: charged });
    const lease = leaseOn(records);
    const unchanged = [
      decide(records, { type: "ask", request }, NOW),
      decide(records, { type: "ask", request: { ...request, fingerprint: "other" } }, NOW),
      decide(records, { type: "send", lease, limits: { leaseMs: 1, quietMs: 1 } }, NOW),
      decide(records, { type: "succeed", id: lease.id, outcome: charged }, NOW),
      decide(records, { type: "fail", lease, failure: declined, refusalStored: true }, NOW),
      decide(records, { type: "markUnknown", lease, inDoubt: { ...lost } }, NOW),
      decide(records, { type: "close", ids: ["another"] }, NOW),
      decide(records, { type: "sweep" }, NOW),
    ];
    for (const decision of unchanged) expect(decision.records).toBe(records);
  });

  it("never changes the records that it is given", () => {
    const records = Object.freeze(recordsWith({ leaseUntil: NOW }).map((record) => Object.freeze(record)));
    decide(records, { type: "ask", request }, NOW);
    decide(records, { type: "sweep" }, NOW);
    decide(records, { type: "succeed", id: leaseOn(records).id, outcome: charged }, NOW);
    expect(records).toEqual(recordsWith({ leaseUntil: NOW }));
  });

  it.each([
    ["valid until the last instant", NOW + 1, "in-progress"],
    ["over", NOW, "resume"],
  ])("takes a lease that is %s for what it is", (_, leaseUntil, state) => {
    expect(decide(recordsWith({ leaseUntil }), { type: "ask", request }, NOW).answer.state).toBe(state);
  });

  it.each([
    ["before this epoch was opened", NOW - 1, "fresh"],
    ["at the very instant", NOW, "replay"],
    ["after it", NOW + 1, "replay"],
  ])("answers for an act that was closed %s", (_, closedAt, state) => {
    const records = recordsWith({ state: "succeeded", outcome: charged, leaseUntil: null, closedAt });
    expect(decide(records, { type: "ask", request }, NOW + 2).answer.state).toBe(state);
  });

  it("marks the request of whoever takes over an act of which nothing was sent", () => {
    const records = recordsWith({ leaseUntil: NOW, sent: false, sends: 0, quietAt: 0 });
    const granted = decide(records, { type: "ask", request }, NOW);
    expect(granted.answer.state).toBe("fresh");
    expect(granted.records).toMatchObject([{ token: 2, sent: true, sends: 1, sentAt: NOW, quietAt: NOW + 60 }]);
    const unsent = decide(records, { type: "ask", request: { ...request, sent: false } }, NOW);
    expect(unsent.records).toMatchObject([{ token: 2, sent: false, sends: 0, quietAt: 0 }]);
  });

  it("takes nothing for unsent whose earlier holder did not know", () => {
    const records = recordsWith({ leaseUntil: NOW, sent: false, doubt: true, idempotent: false, resumeUntil: 0 });
    expect(decide(records, { type: "ask", request }, NOW).answer.state).toBe("in-doubt");
    expect(decide(records, { type: "sweep" }, NOW).answer).toMatchObject([{ state: "in-doubt" }]);
  });

  it("keeps a person's refusal with the act that it refused", () => {
    const records = recordsWith({ sent: false, quietAt: 0 });
    const approval = { approved: false, by: "ann" };
    const { records: after } = decide(
      records,
      { type: "fail", lease: leaseOn(records), failure: declined, refusalStored: false, approval },
      NOW,
    );
    expect(after).toMatchObject([{ state: "failed", approval: { approved: false, by: "ann", at: NOW } }]);
  });

  it("closes what failed at once, whoever proved it", () => {
    const unsent = recordsWith({ leaseUntil: NOW, sent: false, quietAt: 0, resumeUntil: 0 });
    const lease = leaseOn(unsent);
    const no = { happened: false, askedAt: NOW } as const;
    const settled = [
      decide(unsent, { type: "fail", lease, failure: declined, refusalStored: false }, NOW),
      decide(unsent, { type: "sweep" }, NOW),
      decide(unsent, { type: "reconcile", id: lease.id, verdict: no, by: { reconciler: "charge" } }, NOW),
      decide(unsent, { type: "reconcile", id: lease.id, verdict: no, by: { person: "ann" } }, NOW),
    ];
    for (const { records } of settled) {
      expect(records).toMatchObject([{ state: "failed", closedAt: NOW, leaseUntil: null }]);
    }
  });

  it.each([
    ["began without keys", { idempotent: false, resumeUntil: 0 }, { idempotent: true }],
    ["is sent without keys by whoever took over", { idempotent: true }, { idempotent: false }],
  ])("never resumes an act that %s, whatever a later ask says", (_, record, ask) => {
    const began = recordsWith({ leaseUntil: NOW, sent: false, ...record });
    const taken = decide(began, { type: "ask", request: { ...request, ...ask } }, NOW);
    expect(taken.answer.state).toBe("fresh");
    expect(taken.records).toMatchObject([{ idempotent: false, resumeUntil: 0, sent: true }]);
    expect(decide(taken.records, { type: "ask", request }, NOW + 30).answer.state).toBe("in-doubt");
  });

  it.each([
    ["both dedupe and the key is known", {}, {}, "resume"],
    ["the record began without keys", { idempotent: false }, {}, "in-doubt"],
    ["the ask says that the callee takes none", {}, { idempotent: false }, "in-doubt"],
    ["the key may be forgotten", { resumeUntil: NOW }, {}, "in-doubt"],
  ])("resumes only where both dedupe and the key is known: %s", (_, record, ask, state) => {
    const records = recordsWith({ state: "in-doubt", leaseUntil: null, ...record });
    const { records: after, answer } = decide(records, { type: "ask", request: { ...request, ...ask } }, NOW);
    expect(answer.state).toBe(state);
    expect(after.at(0)).toMatchObject(state === "resume" ? { token: 2, doubt: true } : { token: 1 });
  });

  it("keeps the latest of all quiet instants, and never once nobody declared one", () => {
    const lease = leaseOn(recordsWith({}));
    const quietAfter = (quietAt: number | null, quietMs: number | null) =>
      decide(recordsWith({ quietAt }), { type: "send", lease, limits: { leaseMs: 1, quietMs } }, NOW).records.at(0)
        ?.quietAt;
    expect([quietAfter(NOW + 90, 60), quietAfter(NOW, 60), quietAfter(NOW, null), quietAfter(null, 60)]).toEqual([
      NOW + 90,
      NOW + 60,
      null,
      null,
    ]);
  });

  it("renews the lease with every request that leaves", () => {
    const records = recordsWith({});
    const limits = { leaseMs: 70, quietMs: 1 };
    const sent = decide(records, { type: "send", lease: leaseOn(records), limits }, NOW).records;
    const answer = decide(sent, { type: "ask", request }, NOW + 69).answer;
    expect(answer).toMatchObject({ state: "in-progress", until: NOW + 70 });
  });

  it("keeps a person's refusal with the act that it refused", () => {
    const records = recordsWith({ sent: false, quietAt: 0 });
    const approval = { approved: false, by: "ann" };
    const { records: after } = decide(
      records,
      { type: "fail", lease: leaseOn(records), failure: declined, refusalStored: false, approval },
      NOW,
    );
    expect(after).toMatchObject([{ state: "failed", approval: { approved: false, by: "ann", at: NOW } }]);
  });

  it("closes what failed at once, and what succeeded when told to, and only the first time", () => {
    const records = recordsWith({});
    const lease = leaseOn(records);
    const close = { type: "close", ids: [lease.id] } as const;
    expect(decide(records, close, NOW).records).toBe(records);
    const failed = decide(records, { type: "fail", lease, failure: declined, refusalStored: false }, NOW).records;
    expect(failed).toMatchObject([{ state: "failed", closedAt: NOW, leaseUntil: null, outcome: declined }]);
    const succeeded = decide(records, { type: "succeed", id: lease.id, outcome: charged }, NOW).records;
    const closed = decide(succeeded, close, NOW + 1).records;
    expect(closed).toMatchObject([{ state: "succeeded", closedAt: NOW + 1 }]);
    expect(decide(closed, close, NOW + 2).records).toBe(closed);
  });

  it("counts only later records for duplicates", () => {
    const earlier = recordsWith({ state: "succeeded", outcome: charged });
    const records = [...earlier, ...recordsWith({ seq: 2, id: "second", state: "failed" })];
    const { answer } = decide(records, { type: "succeed", id: "second", outcome: charged }, NOW);
    expect(answer).toEqual({ kind: "told-failed-but-happened", id: "second", laterIds: [] });
  });

  it("lets a new holder report its own doubt after an earlier one did", () => {
    const reported = recordsWith({ state: "in-doubt", leaseUntil: null, inDoubt: { ...lost, reason: "first" } });
    const resumed = decide(reported, { type: "ask", request }, NOW);
    expect(resumed.records.at(0)).toMatchObject({ state: "executing", inDoubt: null });
    const lease = { ...leaseOn(reported), token: 2 };
    const again = decide(resumed.records, { type: "markUnknown", lease, inDoubt: { ...lost, reason: "second" } }, NOW);
    expect(again).toMatchObject({
      answer: "recorded",
      records: [{ state: "in-doubt", inDoubt: { reason: "second" } }],
    });
  });

  it("keeps a holder's report that comes after its lease was found over, and only the first", () => {
    const found = decide(recordsWith({ leaseUntil: NOW, idempotent: false }), { type: "ask", request }, NOW).records;
    expect(found).toMatchObject([{ state: "in-doubt", doubt: false }]);
    const lease = leaseOn(found);
    const reported = decide(found, { type: "markUnknown", lease, inDoubt: { ...lost } }, NOW);
    expect(reported).toMatchObject({ answer: "recorded", records: [{ doubt: true, inDoubt: lost }] });
    expect(decide(reported.records, { type: "markUnknown", lease, inDoubt: { ...lost } }, NOW).answer).toBe("stale");
    expect(decide(reported.records, { type: "fail", lease, failure: declined, refusalStored: false }, NOW).answer).toBe(
      "refused",
    );
  });

  it("gives the next act to an epoch that was told, past records that failed", () => {
    const [first] = recordsWith({ state: "succeeded", outcome: charged });
    const [failed] = recordsWith({ seq: 2, id: "second", state: "failed" });
    const records = [first, failed].flatMap((record) => record ?? []);
    expect(decide(records, { type: "ask", request: { ...request, told: [1] } }, NOW).answer).toMatchObject({
      state: "fresh",
      lease: { seq: 3 },
    });
    expect(decide(records, { type: "ask", request }, NOW).answer).toMatchObject({
      state: "replay",
      record: { seq: 1 },
    });
  });
});

/** One record that somebody works on and has sent for. */
function recordsWith(changes: Partial<LedgerRecord>): Records {
  const [begun] = decide([], { type: "ask", request }, NOW - 10).records;
  return begun === undefined ? [] : [{ ...begun, ...changes }];
}

function leaseOn(records: Records): Lease {
  const [record] = records;
  if (record === undefined) throw new Error("There is no record to hold a lease on.");
  const { id, ident, seq, token, key, doubt } = record;
  return { id, ident, seq, token, key, doubt, expiresAt: NOW };
}
