import type { RuleCase } from "@thirdstate/testkit";
import { ai, mail, remote, shop } from "./preludes.ts";

/** A function that refunds and does `handling` when that throws. */
function refund(handling: string): string {
  return `${shop}declare function classify(error: unknown): { readonly status: string };
export async function refund(payment: string): Promise<unknown> {
  try {
    return await stripe.refunds.create({ payment_intent: payment });
  } catch (error) {
    ${handling}
  }
}`;
}

export const valid: readonly RuleCase[] = [
  { name: "an error that is thrown on", code: refund("console.error(error);\n    throw error;") },
  { name: "an error that is wrapped", code: refund(`throw new Error("The refund failed.", { cause: error });`) },
  { name: "words for whoever catches them", code: refund(`throw new Error("The refund failed.");`) },
  {
    name: "a declined card",
    code: refund(`if (error instanceof Stripe.errors.StripeCardError) return { status: "failed" };
    throw error;`),
  },
  {
    name: "the unknown first",
    code: refund(`if (error instanceof Stripe.errors.StripeConnectionError) return { status: "unknown" };
    return { status: "failed" };`),
  },
  {
    name: "a look at the code",
    code: refund(`const { code } = error as { code?: string };
    if (code === "ECONNRESET") throw error;
    return { ok: false };`),
  },
  {
    name: "a switch over the error's type",
    code: refund(`switch ((error as Error).name) {
      case "StripeCardError":
        return { ok: false };
      default:
        throw error;
    }`),
  },
  { name: "a verdict of its own", code: refund("return classify(error);") },
  { name: "words that leave it open", code: refund(`return { error: "The refund may have gone through." };`) },
  { name: "a request to look first", code: refund(`return "No answer: check the payment before another refund.";`) },
  {
    name: "a status that leaves it open",
    code: refund(`return { status: "unknown", message: "Refund failed to answer" };`),
  },
  { name: "nothing", code: refund("console.error(error);") },
  { name: "undefined", code: refund("return undefined;") },
  { name: "a value of its own", code: refund(`return { refund: null };`) },
  { name: "an error for a program", code: refund("return { error };") },
  {
    name: "a tool that leaves it open",
    code: `${shop}${ai}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) => {
    try {
      return await stripe.refunds.create({ payment_intent: payment });
    } catch {
      return { error: "It is unknown whether the refund went through. Do not repeat it." };
    }
  },
});`,
  },
  {
    name: "a tool that reads",
    code: `${shop}${ai}export const find = tool({
  inputSchema,
  execute: async ({ payment }) => {
    try {
      return await stripe.paymentIntents.retrieve(payment);
    } catch {
      return { error: "failed" };
    }
  },
});`,
  },
  {
    name: "a read whose failure is told",
    code: `${shop}export async function find(payment: string) {
  try {
    return { ok: true, payment: await stripe.paymentIntents.retrieve(payment) };
  } catch {
    return { ok: false };
  }
}`,
  },
  {
    name: "a try of something else",
    code: `${shop}export async function refund(text: string) {
  let order: { payment: string };
  try {
    order = JSON.parse(text) as { payment: string };
  } catch {
    return { ok: false };
  }
  return stripe.refunds.create({ payment_intent: order.payment });
}`,
  },
  {
    name: "a promise that leaves the try",
    code: `${shop}export async function refund(payment: string): Promise<unknown> {
  try {
    return stripe.refunds.create({ payment_intent: payment });
  } catch {
    return { ok: false };
  }
}`,
  },
  {
    name: "an outcome that is looked at",
    code: `${shop}${remote}import { isUnknown } from "@thirdstate/types";
export async function refund(payment: string) {
  const outcome = await remote.write("refund", { intent: { payment } }, () =>
    stripe.refunds.create({ payment_intent: payment }),
  );
  if (isUnknown(outcome)) return { status: "unknown", id: outcome.inDoubt.id };
  return outcome.status === "failed" ? { status: "failed" } : { status: "done" };
}`,
  },
  {
    name: "a guard whose unknown is told apart",
    code: `${shop}${remote}import { UnknownOutcomeError } from "@thirdstate/types";
export async function refund(payment: string) {
  try {
    await remote.write.orThrow("refund", { intent: { payment }, unknown: "throw" }, () =>
      stripe.refunds.create({ payment_intent: payment }),
    );
    return { ok: true };
  } catch (error) {
    if (error instanceof UnknownOutcomeError) return { ok: "unknown" };
    return { ok: false };
  }
}`,
  },
  {
    name: "a mail whose error is looked at",
    code: `${mail}export async function send() {
  const { error } = await resend.emails.send(letter);
  if (error) {
    if (error.name === "validation_error") return { success: false };
    throw new Error(error.message);
  }
  return { success: true };
}`,
  },
  {
    name: "a guard for reads",
    code: `${shop}${remote}export async function find(payment: string) {
  try {
    return await remote.read.orThrow("find", () => stripe.paymentIntents.retrieve(payment));
  } catch {
    return { ok: false };
  }
}`,
  },
  {
    name: "what settles in the same state",
    code: `${shop}export async function rename(customer: string, name: string) {
  try {
    await stripe.customers.update(customer, { name });
    return { ok: true };
  } catch {
    return { ok: false };
  }
}`,
  },
  {
    name: "Out of scope: a POST, whose server may only look something up",
    code: `${ai}export const search = tool({
  inputSchema,
  execute: async ({ payment }) => {
    try {
      const found = await fetch("https://search.example.com", { method: "POST", body: payment });
      return await found.text();
    } catch {
      return { error: "Search failed" };
    }
  },
});`,
  },
  {
    name: "a promise's own catch that looks at the error",
    code: `${shop}export const refundOf = (payment: string) =>
  stripe.refunds.create({ payment_intent: payment }).catch((error) => {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return { success: false };
    throw error;
  });`,
  },
  {
    name: "a promise's own catch that leaves it open",
    code: `${shop}export const refundOf = (payment: string) =>
  stripe.refunds.create({ payment_intent: payment }).catch(() => ({ success: false, note: "It may have gone through." }));`,
  },
  {
    name: "a promise's own catch whose words are looked at",
    code: `${shop}export async function refundOf(payment: string) {
  const made = await stripe.refunds.create({ payment_intent: payment }).catch(() => ({ success: false, id: "" }));
  return made.id === "" ? settle(payment) : made.id;
}
const settle = (payment: string) => stripe.refunds.list({ payment_intent: payment });`,
  },
];
