import type { RuleCase } from "@thirdstate/testkit";
import { ai, mail, remote, shop } from "./preludes.ts";

/** A tool whose handler refunds and says `words` when that throws. */
function refundTool(words: string): string {
  return `${shop}${ai}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) => {
    try {
      const made = await stripe.refunds.create({ payment_intent: payment });
      return { refund: made.id };
    } catch (error) {
      ${words}
    }
  },
});`;
}

/** A function that refunds and says `words` when that throws. */
function refund(words: string): string {
  return `${shop}export async function refund(payment: string) {
  try {
    const made = await stripe.refunds.create({ payment_intent: payment });
    return { success: true, refund: made.id };
  } catch (error) {
    ${words}
  }
}`;
}

const models: readonly RuleCase[] = [
  { name: "a tool that returns an error", code: refundTool(`return { error: "failed" };`) },
  { name: "a tool that returns the error's message", code: refundTool(`return { error: (error as Error).message };`) },
  { name: "a tool that returns the error", code: refundTool(`return { error };`) },
  { name: "a tool that returns words", code: refundTool(`return "The refund failed.";`) },
  { name: "a tool that puts the error into words", code: refundTool("return `Refund failed: ${String(error)}`;") },
  { name: "a tool that writes first", code: refundTool(`console.error(error);\n      return { ok: false };`) },
  {
    name: "a tool that throws words of its own",
    code: refundTool(`throw new Error("Could not refund the payment.");`),
  },
  {
    name: "a tool that returns JSON",
    code: refundTool(`return JSON.stringify({ status: "error", message: "Refund failed" });`),
  },
  {
    name: "a server's tool",
    code: `${shop}import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("refund", { inputSchema: { payment: z.string() } }, async ({ payment }) => {
  try {
    const made = await stripe.refunds.create({ payment_intent: payment });
    return { content: [{ type: "text", text: made.id }] };
  } catch (error) {
    return { content: [{ type: "text", text: \`Error: \${String(error)}\` }], isError: true };
  }
});`,
  },
  {
    name: "a tool whose mail tells its failure",
    code: `${mail}${ai}export const send = tool({
  inputSchema,
  execute: async () => {
    const { data, error } = await resend.emails.send(letter);
    if (error) return { error: error.message };
    return { mail: data.id };
  },
});`,
  },
];

const people: readonly RuleCase[] = [
  { name: "success: false", code: refund("return { success: false };") },
  {
    name: "success: false, with a message",
    code: refund("return { success: false, message: (error as Error).message };"),
  },
  { name: "a status", code: refund(`console.error(error);\n    return { status: "failed" };`) },
  { name: "words in an error", code: refund(`return { error: "Failed to refund the payment" };`) },
  { name: "a response", code: refund(`return Response.json({ error: "Refund failed" }, { status: 500 });`) },
  {
    name: "a catch without its error",
    code: `${shop}export async function subscribe(customer: string, price: string) {
  try {
    return (await stripe.subscriptions.create({ customer, items: [{ price }] })).status;
  } catch {
    return "failed";
  }
}`,
  },
  {
    name: "two writes in one try",
    code: `${shop}export async function bill(email: string) {
  try {
    const customer = await stripe.customers.create({ email });
    await stripe.invoices.create({ customer: customer.id });
    return { ok: true };
  } catch {
    return { ok: false };
  }
}`,
    findings: 2,
  },
  {
    name: "a catch outside another",
    code: `${shop}export async function refund(payment: string) {
  try {
    try {
      await stripe.refunds.create({ payment_intent: payment });
    } catch (error) {
      console.error(error);
      throw error;
    }
    return { ok: true };
  } catch {
    return { ok: false };
  }
}`,
  },
  {
    name: "all of some at once",
    code: `${shop}export async function refundAll(payments: string[]) {
  try {
    await Promise.all(payments.map((payment) => stripe.refunds.create({ payment_intent: payment })));
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}`,
  },
  {
    name: "a write with a key",
    code: `${shop}export async function refund(payment: string, order: string) {
  try {
    await stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: order });
    return { ok: true };
  } catch {
    return { ok: false };
  }
}`,
  },
  {
    name: "a mail whose error is a property",
    code: `${mail}export async function send() {
  const sent = await resend.emails.send(letter);
  if (sent.error) {
    console.error(sent.error);
    return { success: false };
  }
  return { success: true };
}`,
  },
];

const ours: readonly RuleCase[] = [
  {
    name: "an unknown outcome that is told as a failure",
    code: `${shop}${remote}import { isUnknown } from "@thirdstate/types";
export async function refund(payment: string) {
  const outcome = await remote.write("refund", { intent: { payment } }, () =>
    stripe.refunds.create({ payment_intent: payment }),
  );
  if (isUnknown(outcome)) return { status: "failed" };
  return { status: outcome.status };
}`,
  },
  {
    name: "an unknown outcome that is told to a model as an error",
    code: `${shop}${ai}${remote}import { isUnknown } from "@thirdstate/types";
export const refund = tool({
  inputSchema,
  execute: async ({ payment }) => {
    const outcome = await remote.write("refund", { intent: { payment } }, () =>
      stripe.refunds.create({ payment_intent: payment }),
    );
    if (isUnknown(outcome)) return { error: "No answer." };
    return { status: outcome.status };
  },
});`,
  },
  {
    name: "what a guard throws, told as a failure",
    code: `${shop}${remote}export async function refund(payment: string) {
  try {
    await remote.write.orThrow("refund", { intent: { payment }, unknown: "throw" }, () =>
      stripe.refunds.create({ payment_intent: payment }),
    );
    return { ok: true };
  } catch {
    return { ok: false };
  }
}`,
  },
];

const chained: readonly RuleCase[] = [
  {
    name: "a promise's own catch that tells the caller",
    code: `${shop}export const refundOf = (payment: string) =>
  stripe.refunds.create({ payment_intent: payment }).then(({ id }) => ({ success: true, id })).catch(() => ({ success: false, id: "" }));`,
  },
  {
    name: "a promise's own catch that tells the model",
    code: `${shop}${ai}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) => {
    return await stripe.refunds.create({ payment_intent: payment }).catch((error) => {
      return { error: String(error) };
    });
  },
});`,
  },
];

export const invalid: readonly RuleCase[] = [...models, ...people, ...ours, ...chained];
