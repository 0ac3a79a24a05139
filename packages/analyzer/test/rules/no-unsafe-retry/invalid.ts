import type { RuleCase } from "@thirdstate/testkit";
import { helper, refundTool, remote, shop, sleep } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "a loop that counts its attempts",
    code: `${shop}export async function refund(payment: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await stripe.refunds.create({ payment_intent: payment });
    } catch (error) {
      console.warn("refund failed, trying again", error);
    }
  }
  throw new Error("The refund did not go through.");
}`,
  },
  {
    name: "a loop that gives up at last",
    code: `${shop}${sleep}export async function refund(payment: string) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await stripe.refunds.create({ payment_intent: payment });
    } catch (error) {
      if (attempt === 5) throw error;
      await sleep(100 * attempt);
    }
  }
}`,
  },
  {
    name: "a loop without end",
    code: `${shop}${sleep}export async function charge(customer: string) {
  while (true) {
    try {
      return await stripe.paymentIntents.create({ amount: 100, currency: "eur", customer });
    } catch {
      await sleep(1000);
    }
  }
}`,
  },
  {
    name: "a loop that a break ends",
    code: `${shop}export async function charge(customer: string) {
  let attempts = 0;
  while (attempts < 3) {
    try {
      await stripe.paymentIntents.create({ amount: 100, currency: "eur", customer });
      break;
    } catch {
      attempts++;
    }
  }
}`,
  },
  {
    name: "a loop that a flag ends",
    code: `${shop}export async function charge(customer: string) {
  let done = false;
  while (!done) {
    try {
      await stripe.paymentIntents.create({ amount: 100, currency: "eur", customer });
      done = true;
    } catch (error) {
      console.error(error);
    }
  }
}`,
  },
  {
    name: "a loop around a do",
    code: `${shop}export async function invite(email: string) {
  let left = 3;
  do {
    try {
      return await stripe.customers.create({ email });
    } catch {
      left -= 1;
    }
  } while (left > 0);
}`,
  },
  {
    name: "a loop over waits",
    code: `${shop}${sleep}export async function refund(payment: string) {
  for (const wait of [100, 200, 400]) {
    try {
      return await stripe.refunds.create({ payment_intent: payment });
    } catch {
      await sleep(wait);
    }
  }
}`,
  },
  {
    name: "success behind the try",
    code: `${shop}export async function refund(payment: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    let made: Stripe.Refund;
    try {
      made = await stripe.refunds.create({ payment_intent: payment });
    } catch {
      continue;
    }
    return made.id;
  }
}`,
  },
  {
    name: "a helper of its own",
    code: `${shop}${helper}export const refund = (payment: string) =>
  withRetry(() => stripe.refunds.create({ payment_intent: payment }));`,
  },
  {
    name: "a helper in another file",
    code: `${shop}import { persist } from "./persist";
export const refund = (payment: string) => persist(async () => {
  const made = await stripe.refunds.create({ payment_intent: payment });
  return made.id;
}, 4);`,
    files: { "persist.ts": `export ${helper.replace("withRetry", "persist")}` },
  },
  {
    name: "a helper that calls itself",
    code: `${shop}async function insist<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return insist(work);
  }
}
export const refund = (payment: string) => insist(() => stripe.refunds.create({ payment_intent: payment }));`,
  },
  {
    name: "a helper that is handed a function by name",
    code: `${shop}${helper}async function refundLast() {
  const [last] = (await stripe.paymentIntents.list({ limit: 1 })).data;
  return stripe.refunds.create({ payment_intent: last!.id });
}
export const run = () => withRetry(refundLast, 2);`,
  },
  {
    name: "a helper around the function that sends",
    code: `${shop}${helper}async function issue(payment: string) {
  const made = await stripe.refunds.create({ payment_intent: payment });
  return made.id;
}
export const run = (payment: string) => withRetry(() => issue(payment));`,
  },
  {
    name: "a helper with a number of its own",
    code: `${shop}const again = async <T>(work: () => Promise<T>): Promise<T> => {
  let last: unknown;
  for (let i = 0; i < 4; i++) {
    try {
      return await work();
    } catch (error) {
      last = error;
    }
  }
  throw last;
};
export const charge = (customer: string) =>
  again(() => stripe.paymentIntents.create({ amount: 100, currency: "eur", customer }));`,
  },
  {
    name: "a function that calls itself",
    code: `${shop}export async function refund(payment: string, attempt = 0): Promise<string> {
  try {
    const made = await stripe.refunds.create({ payment_intent: payment });
    return made.id;
  } catch (error) {
    if (attempt < 3) return refund(payment, attempt + 1);
    throw error;
  }
}`,
  },
  {
    name: "all of some at once",
    code: `${shop}${helper}export const refundAll = (payments: string[]) =>
  withRetry(() => Promise.all(payments.map((payment) => stripe.refunds.create({ payment_intent: payment }))));`,
  },
  {
    name: "two in one try",
    code: `${shop}export async function bill(email: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const customer = await stripe.customers.create({ email });
      return await stripe.invoices.create({ customer: customer.id });
    } catch {
      console.warn("again");
    }
  }
}`,
    findings: 2,
  },
  {
    name: "an error that is only worded",
    code: `${shop}export async function refund(payment: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await stripe.refunds.create({ payment_intent: payment });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      console.warn(text);
    }
  }
}`,
  },
  {
    name: "a key that Stripe does not read there",
    code: `${shop}export async function refund(payment: string, order: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await stripe.refunds.create({ payment_intent: payment, metadata: { idempotencyKey: order } });
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a guard for reads",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.read("refund", { retry: 2 }, () => stripe.refunds.create({ payment_intent: payment }));`,
  },
  {
    name: "a guard for reads that repeats by its settings",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.read.orThrow("refund", async () => {
    const made = await stripe.refunds.create({ payment_intent: payment });
    return made.id;
  });`,
  },
  {
    name: "an agent whose tool refunds, in a loop",
    code: `${shop}${refundTool}export async function settle(prompt: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await generateText({ model, prompt, tools: { refund } });
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "an agent whose tool refunds, in a helper",
    code: `${shop}${refundTool}${helper}export const settle = (prompt: string) =>
  withRetry(async () => {
    const { text } = await generateText({ model, prompt, tools: { refund } });
    return text;
  });`,
  },
  {
    name: "a policy that repeats whatever fails",
    code: `${shop}import { handleAll, retry } from "cockatiel";
const policy = retry(handleAll, { maxAttempts: 3 });
export const refund = (payment: string) =>
  policy.execute(() => stripe.refunds.create({ payment_intent: payment }));`,
  },
];
