import { describe, expect, it } from "vitest";
import { isUnknown, match, Outcome, type WriteOutcome } from "../src/index.ts";
import { failed, succeeded, unknown } from "../src/internal.ts";
import { declined, lostReply } from "./given.ts";

const all = [
  ["a success", succeeded("write", 17, false)],
  ["a failed read", failed("read", declined)],
  ["an unknown read", unknown("read", lostReply)],
  ["an unknown write", unknown("write", lostReply)],
] as const;

describe("an outcome", () => {
  it("holds the value of a success and whether it is an earlier one", () => {
    expect({ ...succeeded("read", "Hamburg", false) }).toEqual({
      status: "succeeded",
      value: "Hamburg",
      replayed: false,
    });
    expect(succeeded("write", undefined, true)).toMatchObject({ value: undefined, replayed: true });
  });

  it("holds why a call failed", () => {
    expect({ ...failed("write", declined) }).toEqual({ status: "failed", error: declined });
  });

  it("has a status when a read is unknown and none when a write is", () => {
    expect({ ...unknown("read", lostReply) }).toEqual({ status: "unknown", inDoubt: lostReply });
    expect({ ...unknown("write", lostReply) }).toEqual({ inDoubt: lostReply });
  });

  it("looks like plain data to a deep comparison", () => {
    expect(succeeded("read", 17, false)).toStrictEqual({ status: "succeeded", value: 17, replayed: false });
  });

  it("keeps its brand when somebody tries to take it", () => {
    const outcome = succeeded("write", 17, false);
    for (const key of Reflect.ownKeys(outcome).filter((name) => typeof name === "symbol")) {
      expect(Reflect.deleteProperty(outcome, key)).toBe(false);
      expect(Reflect.set(outcome, key, "read")).toBe(false);
    }
    expect(Outcome.is(outcome)).toBe(true);
  });
});

describe("isUnknown", () => {
  it.each(all)("decides %s", (name, outcome) => {
    expect(isUnknown(outcome)).toBe(name.includes("unknown"));
  });

  it("is not misled by a value that is itself in doubt", () => {
    expect(isUnknown(succeeded("write", { inDoubt: lostReply }, false))).toBe(false);
  });
});

describe("match", () => {
  const tell = (outcome: WriteOutcome<number>) =>
    match(outcome, {
      succeeded: (value, { replayed }) => ["succeeded", value, replayed],
      failed: (error) => ["failed", error],
      unknown: (inDoubt) => ["unknown", inDoubt],
    });

  it("gives each case what it holds", () => {
    expect(tell(succeeded("write", 17, false))).toEqual(["succeeded", 17, false]);
    expect(tell(succeeded("write", 17, true))).toEqual(["succeeded", 17, true]);
    expect(tell(failed("write", declined))).toEqual(["failed", declined]);
    expect(tell(unknown("write", lostReply))).toEqual(["unknown", lostReply]);
  });

  it("decides reads as well", () => {
    const cases = { succeeded: () => "succeeded", failed: () => "failed", unknown: () => "unknown" };
    expect(match(unknown("read", lostReply), cases)).toBe("unknown");
    expect(match(failed("read", declined), cases)).toBe("failed");
  });

  it("runs one case only and lets its error pass", () => {
    const never = () => expect.unreachable("another case ran");
    const cases = { succeeded: () => Promise.reject(new Error("printer on fire")), failed: never, unknown: never };
    return expect(match(succeeded("read", 17, false), cases)).rejects.toThrow("printer on fire");
  });
});

describe("Outcome.is", () => {
  it.each(all)("knows %s", (_name, outcome) => {
    expect(Outcome.is(outcome)).toBe(true);
  });

  it.each(all)("does not take a copy of %s for it", (_name, outcome) => {
    expect(Outcome.is({ ...outcome })).toBe(false);
    expect(Outcome.is(Object.assign({}, outcome))).toBe(false);
    expect(Outcome.is(structuredClone({ ...outcome }))).toBe(false);
    expect(Outcome.is(Outcome.toJSON(outcome))).toBe(false);
  });

  it.each([
    undefined,
    null,
    0,
    "",
    "succeeded",
    Symbol.iterator,
    [],
    {},
    () => 1,
    { status: "succeeded", value: 1, replayed: false },
  ])("does not know %o", (value) => {
    expect(Outcome.is(value)).toBe(false);
  });
});
