import type { CallResult } from "./calls/call-result.ts";
import type { Clock } from "./time/clock.ts";

/**
 * The result of a call that makes others. Its last error proves nothing about the tools that ran before it, so that whatever came out once it
 * had started is unknown.
 */
export function toComposite<T>(result: CallResult<T>, attempts: number, clock: Clock): CallResult<T> {
  if (result.state !== "failed" || attempts === 0) return result;
  const { site, code, cause, resolved } = result.failure;
  const now = Math.round(clock.now());
  return {
    state: "unknown",
    inDoubt: { site, attempts, phase: "sent", sentAt: now, deadlineAt: now, reason: code, cause },
    last: { cause, resolved },
  };
}
