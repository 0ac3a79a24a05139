// Written by `npm run gen` from the files of this folder.
import { noAbandonedStream } from "./no-abandoned-stream.ts";
import { noDuplicateSite } from "./no-duplicate-site.ts";
import { noFloatingOutcome } from "./no-floating-outcome.ts";
import { noIneffectiveKey } from "./no-ineffective-key.ts";
import { noNestedRetry } from "./no-nested-retry.ts";
import { noRaceTimeout } from "./no-race-timeout.ts";
import { noUnboundedRetry } from "./no-unbounded-retry.ts";
import { noUnguardedRemoteCall } from "./no-unguarded-remote-call.ts";
import { noUnknownAsFailure } from "./no-unknown-as-failure.ts";
import { noUnsafeRetry } from "./no-unsafe-retry.ts";
import { noUnstableKey } from "./no-unstable-key.ts";
import { requireDeadline } from "./require-deadline.ts";
import { requireIdempotencyKey } from "./require-idempotency-key.ts";
import { requireLoopBound } from "./require-loop-bound.ts";
import { requireToolApproval } from "./require-tool-approval.ts";
import type { Rule } from "./rule.ts";

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  noAbandonedStream,
  noDuplicateSite,
  noFloatingOutcome,
  noIneffectiveKey,
  noNestedRetry,
  noRaceTimeout,
  noUnboundedRetry,
  noUnguardedRemoteCall,
  noUnknownAsFailure,
  noUnsafeRetry,
  noUnstableKey,
  requireDeadline,
  requireIdempotencyKey,
  requireLoopBound,
  requireToolApproval,
];
