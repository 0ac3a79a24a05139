import { describe, expect, it } from "vitest";
import { identityOfIntent, identityOfKey, identOf, providerKey, recordId } from "../../src/ledger/identity.ts";

describe("identity", () => {
  const act = { run: "case-7", scope: "charge", intent: { amount: 50, currency: "eur" } };

  it("is the same for the same run, scope and intent, whatever the order of its fields", () => {
    expect(identityOfIntent({ ...act, intent: { currency: "eur", amount: 50 } })).toEqual(identityOfIntent(act));
  });

  it("differs where the run, the scope or the intent does, however the parts are cut", () => {
    const others = [
      act,
      { ...act, run: "case-8" },
      { ...act, scope: "refund" },
      { ...act, intent: { amount: 50 } },
      { ...act, run: "case-7charge", scope: "" },
    ];
    expect(new Set(others.map((other) => identityOfIntent(other).ident)).size).toBe(others.length);
  });

  it("of a business key knows no run", () => {
    const identity = identityOfKey({ scope: "charge", key: "order-9" });
    expect(identity.ident).toMatch(/^k:[\da-f]{64}$/);
    expect(identity).not.toEqual(identityOfKey({ scope: "refund", key: "order-9" }));
  });

  it("gives the provider the business key as it is, then numbered", () => {
    const identity = identityOfKey({ scope: "charge", key: "i:order-9" });
    expect([1, 2, 3].map((seq) => providerKey(identity, seq))).toEqual(["i:order-9", "i:order-9.2", "i:order-9.3"]);
  });

  it("gives the provider a UUID for each act of an intent, the same after every restart", () => {
    const identity = identityOfIntent(act);
    const keys = [1, 2, 3].map((seq) => providerKey(identity, seq));
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(keys[0]).toBe("f541371b-7c1f-8b2f-8c97-be8cc1b4a15d");
  });

  it("reads the ident back from a record's id", () => {
    const { ident } = identityOfIntent(act);
    expect(identOf(recordId(ident, 12))).toBe(ident);
  });
});
