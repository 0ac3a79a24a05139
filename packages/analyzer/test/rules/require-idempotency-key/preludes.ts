/** What the cases begin with. */
export const shop = `import { tool } from "ai";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
const inputSchema = z.object({ payment: z.string() });
`;
export const desk = `import { tool } from "ai";
import { z } from "zod";
const inputSchema = z.object({ payment: z.string() });
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
export const refunds = {
  "refunds.ts": `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
export async function issueRefund(payment: string) {
  return stripe.refunds.create({ payment_intent: payment });
}
export class Refunds {
  issue(payment: string) {
    return this.#send(payment);
  }
  #send = async (payment: string) => stripe.refunds.create({ payment_intent: payment, reason: "duplicate" });
}`,
};
