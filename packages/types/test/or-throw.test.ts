import { describe, expect, it } from "vitest";
import { FailedOutcomeError, isUnknown, orThrow, UnknownOutcomeError, type WriteOutcome } from "../src/index.ts";
import { failed, succeeded, unknown } from "../src/internal.ts";
import { declined, lostReply, reset } from "./given.ts";

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe("orThrow", () => {
  it("returns the value of a success, an earlier one too", () => {
    expect(orThrow(succeeded("read", 17, false))).toBe(17);
    expect(orThrow(succeeded("write", 17, true), { unknown: "throw" })).toBe(17);
    expect(orThrow(succeeded("read", undefined, false))).toBeUndefined();
  });

  it("takes a write whose unknown was dealt with", () => {
    const outcome: WriteOutcome<number> = succeeded("write", 17, false);
    expect(isUnknown(outcome) || orThrow(outcome)).toBe(17);
  });

  it("throws what failed", () => {
    const error = caught(() => orThrow(failed("read", { ...declined, cause: reset })));
    expect(error).toBeInstanceOf(FailedOutcomeError);
    expect(error).toMatchObject({ name: "FailedOutcomeError", failure: declined, cause: reset });
  });

  it.each([unknown("read", { ...lostReply, cause: reset }), unknown("write", { ...lostReply, cause: reset })])(
    "throws what nobody knows",
    (outcome) => {
      const error = caught(() => orThrow(outcome, { unknown: "throw" }));
      expect(error).toBeInstanceOf(UnknownOutcomeError);
      expect(error).toMatchObject({ name: "UnknownOutcomeError", inDoubt: lostReply, cause: reset });
    },
  );
});

describe("a thrown outcome", () => {
  it("says that a rejected call had no effect", () => {
    expect(new FailedOutcomeError(declined).message).toBe(
      "`refund.charge` was rejected and had no effect (card_declined): Your card was declined.",
    );
  });

  it("says that a call that was not executed had no effect", () => {
    const failure = {
      ...declined,
      reason: "not-executed",
      code: "ECONNREFUSED",
      message: "connect ECONNREFUSED",
    } as const;
    expect(new FailedOutcomeError(failure).message).toBe(
      "`refund.charge` was not executed and had no effect (ECONNREFUSED): connect ECONNREFUSED",
    );
  });

  it("says what nobody knows, how to go on, and never the key", () => {
    expect(new UnknownOutcomeError(lostReply).message).toBe(
      "Nobody knows whether `refund.charge` took effect (ECONNRESET, attempts: 2). " +
        "Find out before it is repeated or reported as failed. Ledger record: rec_1.",
    );
  });

  it("names no record where there is none", () => {
    const { id, ...unrecorded } = lostReply;
    expect(id).toBe("rec_1");
    expect(new UnknownOutcomeError(unrecorded).message).toMatch(/reported as failed\.$/);
  });

  it("has no cause where the SDK threw nothing", () => {
    expect("cause" in new FailedOutcomeError(declined)).toBe(false);
    expect("cause" in new UnknownOutcomeError(lostReply)).toBe(false);
  });

  it("is known by its own class and no other", () => {
    const thrown = [new FailedOutcomeError(declined), new UnknownOutcomeError(lostReply), reset, undefined, "text"];
    expect(thrown.map((error) => FailedOutcomeError.isInstance(error))).toEqual([true, false, false, false, false]);
    expect(thrown.map((error) => UnknownOutcomeError.isInstance(error))).toEqual([false, true, false, false, false]);
  });

  it("does not let its mark be copied", () => {
    expect(FailedOutcomeError.isInstance({ ...new FailedOutcomeError(declined) })).toBe(false);
  });
});
