import {
  FailedOutcomeError,
  isUnknown,
  match,
  Outcome,
  orThrow,
  UnknownOutcomeError,
  type Effect,
  type Failed,
  type Failure,
  type IdempotencyKey,
  type InDoubt,
  type OutcomeJson,
  type Phase,
  type ReadOutcome,
  type Settled,
  type Succeeded,
  type UnknownRead,
  type UnknownWrite,
  type WriteOutcome,
} from "@thirdstate/types";
import { failed, succeeded, toIdempotencyKey, unknown } from "@thirdstate/types/internal";
import type { Charge } from "./charge.js";
import type { Equal, Expect } from "./expect.js";

declare const write: WriteOutcome<Charge>;
declare const read: ReadOutcome<Charge>;
declare const either: Outcome<Charge>;
declare const json: unknown;
declare const failure: Failure;
declare const inDoubt: InDoubt;
declare const effect: Effect;
declare function toCharge(value: unknown): Charge;

export type Parts = [
  Expect<Equal<Effect, "read" | "write">>,
  Expect<Equal<Phase, "sent" | "maybe-sent" | "streaming" | "crashed">>,
  Expect<Equal<Failure["reason"], "not-executed" | "rejected">>,
  Expect<Equal<InDoubt["key"], IdempotencyKey | undefined>>,
  Expect<Equal<WriteOutcome<Charge>, Succeeded<Charge, "write"> | Failed<Failure, "write"> | UnknownWrite>>,
  Expect<Equal<ReadOutcome<Charge>, Succeeded<Charge, "read"> | Failed<Failure, "read"> | UnknownRead>>,
];

// Inferred, so that writing declarations proves that every part can be named.
export function settle(outcome: WriteOutcome<Charge>) {
  if (isUnknown(outcome)) {
    type Unknown = Expect<Equal<typeof outcome, UnknownWrite>>;
    return { doubt: outcome } satisfies { doubt: Unknown extends true ? UnknownWrite : never };
  }
  type Rest = Expect<Equal<typeof outcome, Settled<Charge, Failure, "write">>>;
  type Status = Expect<Equal<typeof outcome.status, "succeeded" | "failed">>;
  return { known: outcome, proofs: [true, true] satisfies [Rest, Status] };
}

export function narrowsARead(): string {
  switch (read.status) {
    case "succeeded":
      return read.value.id;
    case "failed":
      return read.error.message;
    case "unknown":
      return read.inDoubt.reason;
  }
}

export function narrowsAnyValue<T>(outcome: WriteOutcome<T>): T | undefined {
  if (isUnknown(outcome)) return undefined;
  return outcome.status === "succeeded" ? outcome.value : undefined;
}

export function narrowsAnyEffect<T, Fx extends Effect>(outcome: Outcome<T, Failure, Fx>): T | InDoubt | Failure {
  if (isUnknown(outcome)) return outcome.inDoubt;
  return outcome.status === "succeeded" ? outcome.value : outcome.error;
}

export function narrowsByInDoubt(): "succeeded" | "failed" | Phase {
  return "inDoubt" in write ? write.inDoubt.phase : write.status;
}

export const matched = match(write, {
  succeeded: (charge, { replayed }) => ({ cents: charge.cents, replayed }),
  failed: (error) => error.code,
  unknown: (doubt) => doubt.key,
});
export const ofRead: Charge = orThrow(read);
export const ofWrite: Charge = orThrow(write, { unknown: "throw" });
export const ofEither: Charge = orThrow(either, { unknown: "throw" });
export const ofSettled: Charge | undefined = isUnknown(write) ? undefined : orThrow(write);
export const parsed = Outcome.parse(json, toCharge);
export const undecoded = Outcome.parse(json);
export const plain = Outcome.toJSON(write);
export const narrowed = Outcome.is(json) ? json : undefined;

export type Results = [
  Expect<Equal<typeof matched, { cents: number; replayed: boolean } | string | IdempotencyKey | undefined>>,
  Expect<Equal<typeof parsed, Outcome<Charge>>>,
  Expect<Equal<typeof undecoded, Outcome<unknown>>>,
  Expect<Equal<typeof plain, OutcomeJson<Charge>>>,
  Expect<Equal<typeof narrowed, Outcome<unknown> | undefined>>,
];

interface Declined extends Failure {
  readonly code: "card_declined";
}
declare const declinable: WriteOutcome<Charge, Declined>;
export const code = match(declinable, {
  succeeded: () => "ok" as const,
  failed: (e) => e.code,
  unknown: () => "?" as const,
});

export function explains(error: unknown): Failure | InDoubt | undefined {
  if (FailedOutcomeError.isInstance(error)) return error.failure;
  return UnknownOutcomeError.isInstance(error) ? error.inDoubt : undefined;
}

// A read or a write of less is one of more.
export const wider: Outcome<{ readonly id: string }> = write;

export const made = {
  key: toIdempotencyKey("order-17"),
  success: succeeded("write", 17, false),
  failure: failed("read", failure),
  unknownWrite: unknown("write", inDoubt),
  unknownRead: unknown("read", inDoubt),
  either: unknown(effect, inDoubt),
};

export type Made = [
  Expect<Equal<typeof code, "ok" | "card_declined" | "?">>,
  Expect<Equal<typeof made.key, IdempotencyKey>>,
  Expect<Equal<typeof made.success, Succeeded<number, "write">>>,
  Expect<Equal<typeof made.failure, Failed<Failure, "read">>>,
  Expect<Equal<typeof made.unknownWrite, UnknownWrite>>,
  Expect<Equal<typeof made.unknownRead, UnknownRead>>,
  Expect<Equal<typeof made.either, UnknownRead | UnknownWrite>>,
];
