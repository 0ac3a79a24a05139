import { describe, expect, it } from "vitest";
import { InvalidOutcomeError, match, Outcome, type OutcomeJson } from "../src/index.ts";
import { failed, succeeded, unknown } from "../src/internal.ts";
import { declined, lostReply, reset } from "./given.ts";

const throughJson = (outcome: unknown): unknown => JSON.parse(JSON.stringify(outcome));

describe("the JSON of an outcome", () => {
  it("names the effect and leaves out the cause", () => {
    expect(throughJson(succeeded("write", { id: "ch_1" }, true))).toEqual({
      effect: "write",
      status: "succeeded",
      value: { id: "ch_1" },
      replayed: true,
    });
    expect(throughJson(failed("read", { ...declined, cause: reset }))).toEqual({
      effect: "read",
      status: "failed",
      error: declined,
    });
    expect(throughJson(unknown("read", { ...lostReply, cause: reset }))).toEqual({
      effect: "read",
      status: "unknown",
      inDoubt: lostReply,
    });
  });

  it("has no status for an unknown write", () => {
    expect(throughJson(unknown("write", { ...lostReply, cause: reset }))).toEqual({
      effect: "write",
      inDoubt: lostReply,
    });
  });

  it("is what Outcome.toJSON returns, which leaves the outcome as it was", () => {
    const outcome = unknown("write", { ...lostReply, cause: reset });
    expect(Outcome.toJSON(outcome)).toEqual({ effect: "write", inDoubt: lostReply });
    expect(outcome.inDoubt.cause).toBe(reset);
  });

  it("is written inside other data, and survives a cause that JSON cannot hold", () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const outcomes = [failed("write", { ...declined, cause: circular }), unknown("read", { ...lostReply, cause: 1n })];
    expect(throughJson({ outcomes })).toMatchObject({ outcomes: [{ status: "failed" }, { status: "unknown" }] });
  });
});

describe("Outcome.parse", () => {
  it.each([
    succeeded("read", { id: "ch_1" }, false),
    succeeded("write", null, true),
    succeeded("write", undefined, false),
    failed("read", declined),
    failed("write", { ...declined, retryAfterMs: 1500, resolved: { value: { error: { name: "rate_limit" } } } }),
    unknown("read", lostReply),
    unknown("write", lostReply),
    unknown("write", { site: "mail", attempts: 0, phase: "crashed", sentAt: 0, deadlineAt: 0, reason: "crash" }),
  ])("reads back %j", (outcome) => {
    const parsed = Outcome.parse(throughJson(outcome));
    expect(Outcome.is(parsed)).toBe(true);
    expect(parsed).toStrictEqual({ ...outcome });
    expect(Outcome.toJSON(parsed)).toEqual(Outcome.toJSON(outcome));
  });

  it.each(["sent", "maybe-sent", "streaming", "crashed"] as const)("knows the phase %s", (phase) => {
    expect(Outcome.parse({ effect: "write", inDoubt: { ...lostReply, phase } })).toEqual({
      inDoubt: { ...lostReply, phase },
    });
  });

  it("reads the value through the decoder", () => {
    const sailsAt = new Date(0);
    const parsed = Outcome.parse(throughJson(succeeded("read", sailsAt, false)), (value) => new Date(String(value)));
    expect(match(parsed, { succeeded: (date) => date, failed: () => null, unknown: () => null })).toEqual(sailsAt);
  });

  it("asks the decoder about a success only", () => {
    const decode = () => expect.unreachable("there is no value");
    expect(Outcome.is(Outcome.parse(throughJson(failed("read", declined)), decode))).toBe(true);
    expect(Outcome.is(Outcome.parse(throughJson(unknown("write", lostReply)), decode))).toBe(true);
  });

  it("drops fields that it does not know", () => {
    const json = { effect: "write", inDoubt: { ...lostReply, cause: "kept?", mood: "low" }, colour: "red" };
    expect(Outcome.parse(json)).toStrictEqual({ inDoubt: lostReply });
  });
});

describe("Outcome.parse refuses", () => {
  const success: OutcomeJson = { effect: "read", status: "succeeded", value: 17, replayed: false };
  const doubt = { effect: "write", inDoubt: lostReply };

  it.each([
    ["nothing", undefined, "", "missing"],
    ["null", null, "", "null"],
    ["the text itself", JSON.stringify(success), "", "a string"],
    ["a list", [success], "", "an array"],
    ["an outcome that has not been JSON", succeeded("read", 17, false), "effect", "missing"],
    ["no effect", { status: "succeeded", value: 17, replayed: false }, "effect", "missing"],
    ["an effect of its own", { ...success, effect: "delete" }, "effect", "a string"],
    ["no status", { effect: "read", value: 17, replayed: false }, "status", "missing"],
    ["an unknown read without its status", { effect: "read", inDoubt: lostReply }, "status", "missing"],
    ["an unknown write with a status", { ...doubt, status: "unknown" }, "status", "a string"],
    ["a status that every object has", { ...success, status: "toString" }, "status", "a string"],
    ["a success that does not say whether it is new", { ...success, replayed: undefined }, "replayed", "missing"],
    ["a failure without an error", { effect: "read", status: "failed" }, "error", "missing"],
    ["a failure that is a text", { effect: "read", status: "failed", error: "no" }, "error", "a string"],
    [
      "a failure without a site",
      { effect: "read", status: "failed", error: { ...declined, site: 1 } },
      "error.site",
      "a number",
    ],
    [
      "a failure that is not sure",
      { effect: "read", status: "failed", error: { ...declined, reason: "unknown" } },
      "error.reason",
      "a string",
    ],
    [
      "a wait that is a text",
      { effect: "read", status: "failed", error: { ...declined, retryAfterMs: "1s" } },
      "error.retryAfterMs",
      "a string",
    ],
    [
      "a resolved that is a text",
      { effect: "read", status: "failed", error: { ...declined, resolved: "x" } },
      "error.resolved",
      "a string",
    ],
    ["a doubt that is null", { effect: "write", inDoubt: null }, "inDoubt", "null"],
    ["a key that is null", { ...doubt, inDoubt: { ...lostReply, key: null } }, "inDoubt.key", "null"],
    ["a key that is empty", { ...doubt, inDoubt: { ...lostReply, key: "" } }, "inDoubt.key", "an empty string"],
    ["an id that is a number", { ...doubt, inDoubt: { ...lostReply, id: 1 } }, "inDoubt.id", "a number"],
    ["a phase that is none", { ...doubt, inDoubt: { ...lostReply, phase: "not-sent" } }, "inDoubt.phase", "a string"],
    ["an instant that is a text", { ...doubt, inDoubt: { ...lostReply, sentAt: "now" } }, "inDoubt.sentAt", "a string"],
    [
      "attempts that are a flag",
      { ...doubt, inDoubt: { ...lostReply, attempts: true } },
      "inDoubt.attempts",
      "a boolean",
    ],
  ])("%s", (_name, json, path, found) => {
    expect(() => Outcome.parse(json)).toThrow(expect.objectContaining({ name: "InvalidOutcomeError", path, found }));
  });

  it("what the decoder refuses, and keeps its error", () => {
    const refusal = new TypeError("not a charge");
    const decode = () => {
      throw refusal;
    };
    expect(() => Outcome.parse(success, decode)).toThrow(
      expect.objectContaining({ name: "InvalidOutcomeError", path: "value", cause: refusal }),
    );
  });

  it("in words that say where and how to mend it, and never what was there", () => {
    const error = new InvalidOutcomeError({ path: "inDoubt.key", expected: "a string", found: "null" });
    expect(error.message).toBe(
      "Not the JSON of an outcome: `inDoubt.key` is null instead of a string. " +
        "Pass what JSON.parse returns for a text that JSON.stringify(outcome) wrote.",
    );
    expect(InvalidOutcomeError.isInstance(error)).toBe(true);
    expect(InvalidOutcomeError.isInstance(new Error("x"))).toBe(false);
    expect(() => Outcome.parse("secret")).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("secret") }),
    );
  });
});
