/** What the cases begin with. */
export const shop = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
`;
export const mail = `import { Resend } from "resend";
const resend = new Resend("re_test");
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
export const sleep = `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
`;
/** A helper that repeats whatever fails. */
export const helper = `async function withRetry<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    }
  }
}
`;
export const refundTool = `import { generateText, tool } from "ai";
import { z } from "zod";
const model = "openai/gpt-5";
const refund = tool({
  inputSchema: z.object({ payment: z.string() }),
  execute: async ({ payment }) => stripe.refunds.create({ payment_intent: payment }),
});
`;
