import type { RuleCase } from "@thirdstate/testkit";
import { shop, desk, remote, refunds } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a key from the domain",
    code: `${shop}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: "refund-" + payment }),
});`,
  },
  {
    name: "a write under its guard",
    code: `${shop}${remote}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    remote.write("refund.create", { intent: { payment }, idempotent: true }, ({ key }) =>
      stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
    ),
});`,
  },
  {
    name: "a write that the ledger alone keeps to one",
    code: `${shop}${remote}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    remote.write("refund.create", { intent: { payment } }, () => stripe.refunds.create({ payment_intent: payment })),
});`,
  },
  {
    name: "a function that a guard for writes calls",
    code: `${desk}${remote}import { issueRefund } from "./refunds";
export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    remote.write.orThrow("refund", { intent: payment, unknown: "throw" }, () => issueRefund(payment)),
});`,
    files: refunds,
  },
  {
    name: "a function that is handed to a guard for writes by name",
    code: `${shop}${remote}const issue = () => stripe.refunds.create({ payment_intent: "pi_1" });
export const refund = tool({ inputSchema, execute: async () => remote.write("refund", { intent: "pi_1" }, issue) });`,
  },
  {
    name: "a tool that the ledger guards as a whole",
    code: `import { idempotentTool } from "@thirdstate/runtime/ai-sdk";
import { z } from "zod";
import { issueRefund } from "./refunds";
${remote}export const refund = idempotentTool(remote, {
  name: "refund",
  inputSchema: z.object({ payment: z.string() }),
  execute: async ({ payment }: { payment: string }) => issueRefund(payment),
});`,
    files: refunds,
  },
  {
    name: "a POST to a server of which nobody knows whether it reads a key",
    code: `${desk}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    fetch("https://pay.shop.test/refunds", { method: "POST", body: JSON.stringify({ payment }) }).then((it) => it.ok),
});`,
  },
  {
    name: "a header that is a key",
    code: `${desk}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    fetch("https://pay.shop.test/refunds", { method: "POST", headers: { "idempotency-key": payment } }).then((it) => it.ok),
});`,
  },
  {
    name: "a mail with a key",
    code: `${desk}import { Resend } from "resend";
const resend = new Resend("re_test");
export const mail = tool({
  inputSchema,
  execute: async ({ payment }) =>
    resend.emails.send(
      { from: "a@shop.test", to: "b@shop.test", subject: "Refund", text: "Done" },
      { idempotencyKey: "mail-" + payment },
    ),
});`,
  },
  {
    name: "a tool that reads",
    code: `${shop}export const find = tool({ inputSchema, execute: ({ payment }) => stripe.paymentIntents.retrieve(payment) });`,
  },
  {
    name: "a GET by fetch",
    code: `${desk}export const find = tool({
  inputSchema,
  execute: async ({ payment }) => (await fetch("https://pay.shop.test/payments/" + payment)).text(),
});`,
  },
  {
    name: "a write that no tool reaches",
    code: `${shop}export async function refundNow(payment: string) {
  return stripe.refunds.create({ payment_intent: payment });
}
export const find = tool({ inputSchema, execute: ({ payment }) => stripe.refunds.retrieve(payment) });`,
  },
  {
    name: "a function that is defined inside and never called",
    code: `${shop}export const plan = tool({
  inputSchema,
  execute: async ({ payment }) => {
    const refund = () => stripe.refunds.create({ payment_intent: payment });
    return typeof refund;
  },
});`,
  },
  {
    name: "a method that is made and not called",
    code: `${shop}function makeBilling(payment: string) {
  return { refund: () => stripe.refunds.create({ payment_intent: payment }), describe: () => "refund of " + payment };
}
export const plan = tool({ inputSchema, execute: async ({ payment }) => makeBilling(payment).describe() });`,
  },
  {
    name: "a sendEmail that only prepares",
    code: `${desk}function sendEmail(to: string) {
  return { to, subject: "Refund", text: "Done" };
}
export const draft = tool({ inputSchema, execute: async ({ payment }) => sendEmail(payment) });`,
  },
  {
    name: "a payment class of the program",
    code: `${desk}class Stripe {
  refunds = { create: async (refund: { payment: string }) => refund.payment };
}
const stripe = new Stripe();
export const refund = tool({ inputSchema, execute: async (input) => stripe.refunds.create(input) });`,
  },
  {
    name: "a tool function of the program",
    code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
const tool = <T>(definition: T) => definition;
export const saw = tool({ execute: async (payment: string) => stripe.refunds.create({ payment_intent: payment }) });`,
  },
  {
    name: "an interface of the program around a payment client",
    code: `${desk}interface Refunds {
  create(refund: { payment: string }): Promise<{ id: string }>;
}
export const makeRefund = (refunds: Refunds) => tool({ inputSchema, execute: (input) => refunds.create(input) });`,
  },
  {
    name: "a function that is handed in",
    code: `${desk}export const makeRefund = (issue: (payment: string) => Promise<string>) =>
  tool({ inputSchema, execute: ({ payment }) => issue(payment) });`,
  },
  {
    name: "a tool that somebody else runs",
    code: `${desk}export const confirm = tool({ description: "Asks the person at the screen.", inputSchema });`,
  },
  {
    name: "a client of type any",
    code: `${desk}declare const stripe: any;
export const refund = tool({ inputSchema, execute: async ({ payment }) => stripe.refunds.create({ payment_intent: payment }) });`,
  },
  {
    name: "a member of what somebody else hands in",
    code: `${desk}export const make = (actions: Record<string, (payment: string) => Promise<string>>) =>
  tool({
    inputSchema: z.object({ payment: z.string(), action: z.string() }),
    execute: async ({ payment, action }) => actions[action]?.(payment),
  });`,
  },
  {
    name: "options that may hold a key",
    code: `${shop}export const makeRefund = (options: Stripe.RequestOptions) =>
  tool({ inputSchema, execute: async ({ payment }) => stripe.refunds.create({ payment_intent: payment }, options) });`,
  },
  {
    name: "options that are spread",
    code: `${shop}export const makeRefund = (options: Stripe.RequestOptions) =>
  tool({
    inputSchema,
    execute: async ({ payment }) =>
      stripe.refunds.create({ payment_intent: payment }, { ...options, maxNetworkRetries: 0 }),
  });`,
  },
  {
    name: "a test file",
    filename: "refund.spec.ts",
    code: `${shop}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) => stripe.refunds.create({ payment_intent: payment }),
});`,
  },
  {
    name: "Out of scope: a write whose callee takes no key",
    code: `${shop}export const forget = tool({ inputSchema, execute: async ({ payment }) => stripe.customers.del(payment) });`,
  },
  {
    name: "Out of scope: a remote tool, whose protocol has no key",
    code: `${desk}import { Client } from "@modelcontextprotocol/sdk/client/index.js";
const warehouse = new Client({ name: "warehouse", version: "1.0.0" });
export const ship = tool({
  inputSchema,
  execute: async ({ payment }) => (await warehouse.callTool({ name: "ship", arguments: { payment } })).content,
});`,
  },
  {
    name: "Out of scope: a key of no use",
    code: `${shop}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: crypto.randomUUID() }),
});`,
  },
];
