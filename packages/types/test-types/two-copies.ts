import { isUnknown, match, orThrow, type IdempotencyKey, type Succeeded, type WriteOutcome } from "@thirdstate/types";
import type * as other from "@thirdstate/types-second-copy";
import type { Charge } from "./charge.js";

declare const theirs: other.WriteOutcome<Charge>;
declare const theirRead: other.ReadOutcome<Charge>;
declare const theirSuccess: other.Succeeded<Charge, "write">;
declare const theirKey: other.IdempotencyKey;

// @ts-expect-error TS2322 Another copy's outcome is not ours.
export const outcome: WriteOutcome<Charge> = theirs;
// @ts-expect-error TS2739 Nor is one of its parts.
export const success: Succeeded<Charge, "write"> = theirSuccess;
// @ts-expect-error TS2322 Nor is its key.
export const key: IdempotencyKey = theirKey;
// @ts-expect-error TS2345 Our guard does not take it.
isUnknown(theirs);
// @ts-expect-error TS2769 Nor does orThrow.
orThrow(theirRead);
// @ts-expect-error TS2345 Nor does match.
match(theirs, { succeeded: () => 1, failed: () => 2, unknown: () => 3 });
