import type { Failure, InDoubt } from "../src/index.ts";
import { toIdempotencyKey } from "../src/internal.ts";

export const reset: Error = new Error("read ECONNRESET");

export const declined: Failure = {
  site: "refund.charge",
  reason: "rejected",
  code: "card_declined",
  message: "Your card was declined.",
};

export const lostReply: InDoubt = {
  id: "rec_1",
  site: "refund.charge",
  key: toIdempotencyKey("order-17"),
  attempts: 2,
  phase: "sent",
  sentAt: 1_760_000_000_000,
  deadlineAt: 1_760_000_030_000,
  reason: "ECONNRESET",
};
