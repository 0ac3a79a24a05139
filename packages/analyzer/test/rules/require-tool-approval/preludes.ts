/** What the cases begin with. */
export const desk = `import { tool } from "ai";
import { z } from "zod";
const inputSchema = z.object({ customer: z.string() });
`;
export const shop = `${desk}import Stripe from "stripe";
const stripe = new Stripe("sk_test");
`;
export const mail = `${desk}import { Resend } from "resend";
const resend = new Resend("re_test");
`;
export const warehouse = `${desk}import { Client } from "@modelcontextprotocol/sdk/client/index.js";
const warehouse = new Client({ name: "warehouse", version: "1.0.0" });
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
export const customers = {
  "customers.ts": `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
export async function forget(customer: string) {
  return stripe.customers.del(customer);
}
export class Customers {
  async forgetAll(customer: string) {
    await stripe.customers.deleteDiscount(customer);
    return this.#erase(customer);
  }
  #erase = (customer: string) => stripe.customers.del(customer);
}`,
};
