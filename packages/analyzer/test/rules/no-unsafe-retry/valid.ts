import type { RuleCase } from "@thirdstate/testkit";
import { helper, mail, refundTool, remote, shop, sleep } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a key",
    code: `${shop}export async function refund(payment: string, order: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: order });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
  },
  {
    name: "a key in a helper",
    code: `${shop}${helper}export const refund = (payment: string, order: string) =>
  withRetry(() => stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: order }));`,
  },
  {
    name: "options that come from elsewhere",
    code: `${shop}${helper}export const refund = (payment: string, options: Stripe.RequestOptions) =>
  withRetry(() => stripe.refunds.create({ payment_intent: payment }, options));`,
  },
  {
    name: "a read",
    code: `${shop}${helper}export const find = (payment: string) => withRetry(() => stripe.paymentIntents.retrieve(payment));`,
  },
  {
    name: "what settles in the same state",
    code: `${shop}${helper}export const rename = (customer: string, name: string) =>
  withRetry(() => stripe.customers.update(customer, { name }));`,
  },
  {
    name: "a loop over orders",
    code: `${shop}export async function refundAll(payments: string[]) {
  for (const payment of payments) {
    try {
      await stripe.refunds.create({ payment_intent: payment });
    } catch (error) {
      console.error(payment, error);
    }
  }
}`,
  },
  {
    name: "a loop over indexes",
    code: `${shop}export async function refundOne(payments: string[]) {
  for (let index = 0; index < payments.length; index++) {
    try {
      return await stripe.refunds.create({ payment_intent: payments[index]! });
    } catch (error) {
      console.error(error);
    }
  }
}`,
  },
  {
    name: "a loop over accounts, of which one will do",
    code: `${shop}export async function pay(accounts: string[]) {
  for (const destination of accounts) {
    try {
      return await stripe.transfers.create({ amount: 100, currency: "eur", destination });
    } catch {
      continue;
    }
  }
}`,
  },
  {
    name: "a loop that looks at the error",
    code: `${shop}export async function refund(payment: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await stripe.refunds.create({ payment_intent: payment });
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeRateLimitError)) throw error;
    }
  }
}`,
  },
  {
    name: "a loop that looks at what the error says",
    code: `${shop}export async function refund(payment: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await stripe.refunds.create({ payment_intent: payment });
    } catch (error) {
      const status = (error as { statusCode?: number }).statusCode;
      if (status !== 429) throw error;
    }
  }
}`,
  },
  {
    name: "a helper that looks at the error",
    code: `${shop}async function withRetry<T>(work: () => Promise<T>, isSafe: (error: unknown) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 3 || !isSafe(error)) throw error;
    }
  }
}
export const refund = (payment: string) =>
  withRetry(() => stripe.refunds.create({ payment_intent: payment }), (error) => error instanceof Stripe.errors.StripeRateLimitError);`,
  },
  {
    name: "a helper that is called so and repeats nothing",
    code: `${shop}async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  try {
    return await work();
  } finally {
    console.log(Date.now() - started);
  }
}
export const refund = (payment: string) => withRetry(() => stripe.refunds.create({ payment_intent: payment }));`,
  },
  {
    name: "a catch that gives up",
    code: `${shop}export async function refund(payment: string) {
  while (true) {
    try {
      return await stripe.refunds.create({ payment_intent: payment });
    } catch (error) {
      throw new Error("The refund failed.", { cause: error });
    }
  }
}`,
  },
  {
    name: "an error that ends inside",
    code: `${shop}${helper}async function refund(payment: string) {
  try {
    return await stripe.refunds.create({ payment_intent: payment });
  } catch {
    return undefined;
  }
}
export const run = (payment: string) => withRetry(() => refund(payment));`,
  },
  {
    name: "a promise that is returned out of the try",
    code: `${shop}export async function refund(payment: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return stripe.refunds.create({ payment_intent: payment });
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a try of something else",
    code: `${shop}${sleep}export async function refund(payment: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await stripe.paymentIntents.retrieve(payment);
      break;
    } catch {
      await sleep(100);
    }
  }
  return stripe.refunds.create({ payment_intent: payment });
}`,
  },
  {
    name: "a guard for writes in a loop",
    code: `${shop}${remote}export async function refund(payment: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await remote.write.orThrow("refund", { intent: { payment }, unknown: "throw" }, () =>
        stripe.refunds.create({ payment_intent: payment }),
      );
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a guard for writes that repeats under its key",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true, retry: 2 }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "a read in a guard for reads",
    code: `${shop}${remote}export const find = (payment: string) =>
  remote.read("find", { retry: 2 }, () => stripe.paymentIntents.retrieve(payment));`,
  },
  {
    name: "a guard for reads that repeats nothing",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.read("refund", { retry: 0 }, () => stripe.refunds.create({ payment_intent: payment }));`,
  },
  {
    name: "an agent whose tools read, in a helper",
    code: `${shop}${refundTool}${helper}const status = tool({
  inputSchema: z.object({ payment: z.string() }),
  execute: async ({ payment }) => stripe.paymentIntents.retrieve(payment),
});
export const run = (prompt: string) => withRetry(() => generateText({ model, prompt, tools: { status } }));
export const refunds = { refund };`,
  },
  {
    name: "a model that is asked again",
    code: `${refundTool.replaceAll(/const refund[^]*/g, "")}${helper}export const ask = (prompt: string) =>
  withRetry(() => generateText({ model, prompt }));
export const schema = [tool, z];`,
  },
  {
    name: "a mail that tells its failure without throwing",
    code: `${mail}${helper}export const greet = (to: string) =>
  withRetry(() => resend.emails.send({ from: "shop@example.com", to, subject: "Welcome", text: "Hello." }));`,
  },
  {
    name: "a namesake from elsewhere",
    code: `${helper}const stripe = { refunds: { create: async (order: { payment: string }) => order } };
export const refund = (payment: string) => withRetry(() => stripe.refunds.create({ payment }));`,
  },
  {
    name: "Out of scope: a POST, whose server may only look something up",
    code: `${helper}import { generateText } from "ai";
export const search = (query: string) => withRetry(() => fetch("https://search.example.com", { method: "POST", body: query }));
export const ask = (prompt: string) => generateText({ model: "openai/gpt-5", prompt });`,
  },
  {
    name: "Out of scope: a handler that hears of the same event again",
    code: `${shop}import { EventEmitter } from "node:events";
export const orders = new EventEmitter();
orders.on("refund", async (payment: string) => stripe.refunds.create({ payment_intent: payment }));`,
  },
  {
    name: "a policy for one error",
    code: `${shop}import { handleType, retry } from "cockatiel";
const policy = retry(handleType(Stripe.errors.StripeRateLimitError), { maxAttempts: 3 });
export const refund = (payment: string) =>
  policy.execute(() => stripe.refunds.create({ payment_intent: payment }));`,
  },
];
