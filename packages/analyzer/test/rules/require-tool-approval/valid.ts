import type { RuleCase } from "@thirdstate/testkit";
import { customers, desk, mail, remote, shop, warehouse } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a tool that asks always",
    code: `${shop}export const forget = tool({
  inputSchema,
  needsApproval: true,
  execute: async ({ customer }) => stripe.customers.del(customer),
});`,
  },
  {
    name: "a tool that asks case by case",
    code: `${shop}export const forget = tool({
  inputSchema,
  needsApproval: ({ customer }) => !customer.startsWith("cus_test"),
  execute: async ({ customer }) => stripe.customers.del(customer),
});`,
  },
  {
    name: "a tool that asks by a method",
    code: `${shop}export const forget = tool({
  inputSchema,
  async needsApproval({ customer }) {
    return customer !== "cus_test";
  },
  execute: async ({ customer }) => stripe.customers.del(customer),
});`,
  },
  {
    name: "a policy by name",
    code: `${shop}import { isDangerous } from "./policy";
export const forget = tool({
  inputSchema,
  needsApproval: isDangerous,
  execute: async ({ customer }) => stripe.customers.del(customer),
});`,
    files: { "policy.ts": `export const isDangerous = ({ customer }: { customer: string }) => customer.length > 0;` },
  },
  {
    name: "a setting that says whether to ask",
    code: `${shop}export const makeForget = (asks: boolean) =>
  tool({ inputSchema, needsApproval: asks, execute: async ({ customer }) => stripe.customers.del(customer) });`,
  },
  {
    name: "a tool of another framework that asks",
    code: `import { tool } from "@openai/agents";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
export const forget = tool({
  name: "forget_customer",
  description: "Erases a customer.",
  parameters: z.object({ customer: z.string() }),
  needsApproval: async (_context, { customer }) => customer !== "cus_test",
  execute: async ({ customer }) => (await stripe.customers.del(customer)).id,
});`,
  },
  {
    name: "a guard that asks",
    code: `${shop}${remote}import { askOwner } from "./approvals";
export const forget = tool({
  inputSchema,
  execute: async ({ customer }) =>
    remote.write("forget.del", { intent: { customer }, approve: askOwner }, () => stripe.customers.del(customer)),
});`,
    files: {
      "approvals.ts": `export const askOwner = async ({ site }: { site: string }) =>
  site === "" ? { approved: false as const, reason: "Nobody is there." } : { approved: true as const };`,
    },
  },
  {
    name: "a write that the ledger keeps to one",
    code: `${mail}${remote}export const subscribe = tool({
  inputSchema,
  execute: async ({ customer }) =>
    remote.write("subscribe.create", { intent: { customer } }, () => resend.contacts.create({ email: customer })),
});`,
  },
  {
    name: "a marker in a tool that asks by itself",
    code: `${shop}${remote}export const forget = tool({
  inputSchema,
  needsApproval: true,
  execute: async ({ customer }) =>
    remote.write("forget.del", { intent: customer, approve: "unapproved" }, () => stripe.customers.del(customer)),
});`,
  },
  {
    name: "a marker outside every tool",
    code: `${shop}${remote}export const forget = (customer: string) =>
  remote.write("forget.del", { intent: customer, approve: "unapproved" }, () => stripe.customers.del(customer));
export const ask = tool({ inputSchema });`,
  },
  {
    name: "a tool of a server, whose host asks its user",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("forget", { inputSchema: { customer: z.string() } }, async ({ customer }) => {
  const { id } = await stripe.customers.del(customer);
  return { content: [{ type: "text", text: id }] };
});`,
  },
  {
    name: "a write that carries its key",
    code: `${shop}export const refund = tool({
  inputSchema,
  execute: ({ customer }) =>
    stripe.refunds.create({ payment_intent: customer }, { idempotencyKey: "refund-" + customer }),
});`,
  },
  {
    name: "a write that could carry a key, which is another rule's",
    code: `${shop}export const refund = tool({
  inputSchema,
  execute: ({ customer }) => stripe.refunds.create({ payment_intent: customer }),
});`,
  },
  {
    name: "a POST, whose header could carry a key",
    code: `${desk}export const note = tool({
  inputSchema,
  execute: async ({ customer }) => (await fetch("https://crm.shop.test/notes", { method: "POST", body: customer })).ok,
});`,
  },
  {
    name: "a tool that reads",
    code: `${shop}export const find = tool({ inputSchema, execute: ({ customer }) => stripe.customers.retrieve(customer) });`,
  },
  {
    name: "a tool that lists what a server offers",
    code: `${warehouse}export const list = tool({ inputSchema, execute: async () => (await warehouse.listTools()).tools.length });`,
  },
  {
    name: "a deletion that no tool reaches",
    code: `${desk}import { forget } from "./customers";
export const find = tool({ inputSchema, execute: async ({ customer }) => customer });
await forget("cus_1");`,
    files: customers,
  },
  {
    name: "a function that is defined inside and never called",
    code: `${shop}export const plan = tool({
  inputSchema,
  execute: async ({ customer }) => {
    const erase = () => stripe.customers.del(customer);
    return typeof erase;
  },
});`,
  },
  {
    name: "a tool that the screen carries out",
    code: `${desk}export const confirm = tool({ description: "Asks whether to erase the customer.", inputSchema });`,
  },
  {
    name: "a client of the program's own",
    code: `${desk}class Stripe {
  customers = { del: async (id: string) => id };
}
const stripe = new Stripe();
export const forget = tool({ inputSchema, execute: ({ customer }) => stripe.customers.del(customer) });`,
  },
  {
    name: "a tool function of the program's own",
    code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
const tool = <T>(definition: T) => definition;
export const saw = tool({ execute: async (customer: string) => stripe.customers.del(customer) });`,
  },
  {
    name: "a client of type any",
    code: `${desk}declare const resend: any;
export const leave = tool({ inputSchema, execute: ({ customer }) => resend.contacts.remove({ email: customer }) });`,
  },
  {
    name: "a tool that asks another agent",
    code: `${desk}import { Agent, run } from "@openai/agents";
const clerk = new Agent({ name: "clerk", instructions: "Help." });
export const delegate = tool({ inputSchema, execute: async ({ customer }) => (await run(clerk, customer)).finalOutput });`,
  },
  {
    name: "a test of a tool",
    filename: "forget.test.ts",
    code: `${shop}export const forget = tool({ inputSchema, execute: ({ customer }) => stripe.customers.del(customer) });`,
  },
  {
    name: "Out of scope: a marker in the write options of a tool that the ledger guards",
    code: `import { idempotentTool } from "@thirdstate/runtime/ai-sdk";
import { forget } from "./customers";
${desk}${remote}export const forgetCustomer = idempotentTool(remote, {
  name: "forget",
  inputSchema,
  write: { approve: "unapproved" },
  execute: async ({ customer }: { customer: string }) => (await forget(customer)).id,
});
export const ask = tool({ inputSchema });`,
    files: customers,
  },
];
