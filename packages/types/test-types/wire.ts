import { Outcome, orThrow, type IdempotencyKey, type OutcomeJson } from "@thirdstate/types";
import type { Charge } from "./charge.js";

declare const value: unknown;
declare const json: OutcomeJson<Charge>;
declare function toCharge(value: unknown): Charge;

const undecoded = orThrow(Outcome.parse(value), { unknown: "throw" });
// @ts-expect-error TS18046 Nothing is known of a value that was not decoded.
undecoded.id;
// @ts-expect-error TS2769 What was parsed may be a write.
orThrow(Outcome.parse(value, toCharge));
// @ts-expect-error TS2339 It has to be decided, too.
Outcome.parse(value, toCharge).value;
// @ts-expect-error TS2554 Something has to be parsed.
Outcome.parse();
// @ts-expect-error TS2345 A decoder is a function.
Outcome.parse(value, "charge");
// @ts-expect-error TS2339 The JSON of an unknown write has no status either.
json.status;
// @ts-expect-error TS2345 Nor is JSON an outcome.
Outcome.toJSON(json);
// @ts-expect-error TS2351 Outcomes are not made by users.
new Outcome();

export function seesOneComing(): unknown {
  if (!Outcome.is(value)) return undefined;
  // @ts-expect-error TS2339 An outcome from elsewhere is as undecided as any.
  return value.status;
}

export function readsACause(): unknown {
  // @ts-expect-error TS2339 The cause does not travel.
  return "inDoubt" in json ? json.inDoubt.cause : undefined;
}

// @ts-expect-error TS2322 A decoder that returns text makes no key.
export const key: IdempotencyKey = orThrow(Outcome.parse(value, String), { unknown: "throw" });
