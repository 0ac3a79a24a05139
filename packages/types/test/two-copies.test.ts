import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as ours from "../src/index.ts";
import * as ourInternal from "../src/internal.ts";
import { declined, lostReply } from "./given.ts";
import { createSecondCopy } from "./type-programs/second-copy.ts";

const require = createRequire(import.meta.url);
const folder = createSecondCopy(join(import.meta.dirname, ".."));
const theirs: typeof ours = require(join(folder, "dist/index.js"));
const theirInternal: typeof ourInternal = require(join(folder, "dist/internal.js"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("two copies of the package in one process", () => {
  it("are two", () => {
    expect(theirs.Outcome).not.toBe(ours.Outcome);
    expect(theirs.UnknownOutcomeError).not.toBe(ours.UnknownOutcomeError);
  });

  it("know each other's outcomes", () => {
    expect(ours.Outcome.is(theirInternal.unknown("write", lostReply))).toBe(true);
    expect(theirs.Outcome.is(ourInternal.succeeded("read", 17, false))).toBe(true);
  });

  it("know each other's errors, which instanceof does not", () => {
    const unknown = new theirs.UnknownOutcomeError(lostReply);
    const failed = new theirs.FailedOutcomeError(declined);
    expect(unknown instanceof ours.UnknownOutcomeError).toBe(false);
    expect(ours.UnknownOutcomeError.isInstance(unknown)).toBe(true);
    expect(ours.FailedOutcomeError.isInstance(failed)).toBe(true);
    expect(ours.FailedOutcomeError.isInstance(unknown)).toBe(false);
    expect(ours.InvalidOutcomeError.isInstance(catchRefusal())).toBe(true);
  });

  it("read each other's JSON", () => {
    const text = JSON.stringify(theirInternal.unknown("write", lostReply));
    expect(ours.Outcome.parse(JSON.parse(text))).toStrictEqual({ inDoubt: lostReply });
  });
});

function catchRefusal(): unknown {
  try {
    return theirs.Outcome.parse(null);
  } catch (error) {
    return error;
  }
}
