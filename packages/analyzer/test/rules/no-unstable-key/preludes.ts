/** What the cases begin with. */
export const shop = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
`;
export const crypto = `import { randomUUID } from "node:crypto";
`;
export const desk = `import { tool } from "ai";
import { z } from "zod";
const inputSchema = z.object({ payment: z.string() });
`;
export const mail = `import { Resend } from "resend";
const resend = new Resend("re_test");
const letter = { from: "a@shop.test", to: "b@shop.test", subject: "Refund", text: "Done" };
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
/** A refund whose key is the expression given. */
export function refund(key: string, before = ""): string {
  return `export async function refund(payment: string) {
${before}  return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: ${key} });
}`;
}
