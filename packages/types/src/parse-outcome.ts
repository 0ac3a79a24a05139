import type { Effect } from "./effect.ts";
import { type Failure, failureReasons } from "./failure.ts";
import { type InDoubt, phases } from "./in-doubt.ts";
import { InvalidOutcomeError } from "./invalid-outcome-error.ts";
import {
  type JsonFields,
  readBoolean,
  readFields,
  readInner,
  readName,
  readNumber,
  readOneOf,
  readString,
} from "./json-fields.ts";
import { failed, succeeded, unknown } from "./make-outcome.ts";
import type { Settled } from "./settled.ts";
import { toIdempotencyKey } from "./to-idempotency-key.ts";
import type { Unknown } from "./unknown.ts";

/** Brands again what JSON has stripped. Fields that this version does not know are dropped. */
export function parseOutcome<T>(json: unknown, decode: (value: unknown) => T): Settled<T> | Unknown {
  const source = readFields(json, "");
  const effect = readOneOf(source, "effect", ["read", "write"]);
  if (isUnknownWrite(source, effect)) return unknown("write", readInDoubt(readInner(source, "inDoubt")));
  switch (readStatus(source, effect)) {
    case "succeeded":
      return succeeded(effect, readValue(source, decode), readBoolean(source, "replayed"));
    case "failed":
      return failed(effect, readFailure(readInner(source, "error")));
    case "unknown":
      return unknown("read", readInDoubt(readInner(source, "inDoubt")));
  }
}

function isUnknownWrite(source: JsonFields, effect: Effect): boolean {
  return effect === "write" && !source.fields.has("status") && source.fields.has("inDoubt");
}

function readStatus(source: JsonFields, effect: Effect): "succeeded" | "failed" | "unknown" {
  return effect === "read"
    ? readOneOf(source, "status", ["succeeded", "failed", "unknown"])
    : readOneOf(source, "status", ["succeeded", "failed"]);
}

/** JSON leaves out a value that is undefined, so a missing one is one. */
function readValue<T>(source: JsonFields, decode: (value: unknown) => T): T {
  try {
    return decode(source.fields.get("value"));
  } catch (cause) {
    const found = "what the decoder refuses";
    throw new InvalidOutcomeError({ path: "value", expected: "what it accepts", found }, { cause });
  }
}

function readFailure(source: JsonFields): Failure {
  const { fields } = source;
  return {
    site: readName(source, "site"),
    reason: readOneOf(source, "reason", failureReasons),
    code: readString(source, "code"),
    message: readString(source, "message"),
    ...(fields.has("retryAfterMs") && { retryAfterMs: readNumber(source, "retryAfterMs") }),
    ...(fields.has("resolved") && { resolved: { value: readInner(source, "resolved").fields.get("value") } }),
  };
}

function readInDoubt(source: JsonFields): InDoubt {
  const { fields } = source;
  return {
    ...(fields.has("id") && { id: readName(source, "id") }),
    site: readName(source, "site"),
    ...(fields.has("key") && { key: toIdempotencyKey(readName(source, "key")) }),
    attempts: readNumber(source, "attempts"),
    phase: readOneOf(source, "phase", phases),
    sentAt: readNumber(source, "sentAt"),
    deadlineAt: readNumber(source, "deadlineAt"),
    reason: readString(source, "reason"),
  };
}
