import type { RuleCase } from "@thirdstate/testkit";
import { customers, desk, mail, remote, shop, warehouse } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "a deletion",
    code: `${shop}export const forget = tool({ inputSchema, execute: async ({ customer }) => stripe.customers.del(customer) });`,
  },
  {
    name: "a handler that is a method",
    code: `${shop}export const forget = tool({
  inputSchema,
  async execute({ customer }) {
    const gone = await stripe.customers.del(customer);
    return gone.deleted;
  },
});`,
  },
  {
    name: "a handler by name",
    code: `${shop}async function erase({ customer }: { customer: string }) {
  return stripe.customers.del(customer);
}
export const forget = tool({ inputSchema, execute: erase });`,
  },
  {
    name: "approval that is switched off",
    code: `${shop}export const forget = tool({
  inputSchema,
  needsApproval: false,
  execute: async ({ customer }) => stripe.customers.del(customer),
});`,
  },
  {
    name: "approval that is undefined",
    code: `${shop}export const forget = tool({
  inputSchema,
  needsApproval: undefined,
  execute: async ({ customer }) => stripe.customers.del(customer),
});`,
  },
  {
    name: "options that hold no approval, in a variable",
    code: `${shop}const definition = {
  inputSchema,
  execute: async ({ customer }: { customer: string }) => stripe.customers.del(customer),
};
export const forget = tool(definition);`,
  },
  {
    name: "a mail that is called off",
    code: `${mail}export const stop = tool({ inputSchema, execute: ({ customer }) => resend.emails.cancel(customer) });`,
  },
  {
    name: "a contact that is added",
    code: `${mail}export const subscribe = tool({
  inputSchema,
  execute: async ({ customer }) => {
    const { error } = await resend.contacts.create({ email: customer });
    return error === null ? "Subscribed." : error.message;
  },
});`,
  },
  {
    name: "a broadcast to everybody",
    code: `${mail}export const announce = tool({ inputSchema, execute: ({ customer }) => resend.broadcasts.send(customer) });`,
  },
  {
    name: "a remote tool, whose protocol has no key",
    code: `${warehouse}export const ship = tool({
  inputSchema,
  execute: async ({ customer }) => (await warehouse.callTool({ name: "ship", arguments: { customer } })).content,
});`,
  },
  {
    name: "a remote tool that an agent's own server offers",
    code: `${desk}import { MCPServerStdio } from "@openai/agents";
const shelf = new MCPServerStdio({ command: "shelf" });
export const order = tool({ inputSchema, execute: ({ customer }) => shelf.callTool("order", { customer }) });`,
  },
  {
    name: "a dynamic tool",
    code: `import { dynamicTool } from "ai";
import { Resend } from "resend";
import { z } from "zod";
const resend = new Resend("re_test");
export const leave = dynamicTool({
  inputSchema: z.object({}),
  execute: async () => resend.contacts.remove({ email: "a@shop.test" }),
});`,
  },
  {
    name: "a tool of another framework",
    code: `import { tool } from "@openai/agents";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
export const forget = tool({
  name: "forget_customer",
  description: "Erases a customer.",
  parameters: z.object({ customer: z.string() }),
  execute: async ({ customer }) => (await stripe.customers.del(customer)).id,
});`,
  },
  {
    name: "a tool of a vendor's runner, which asks nobody",
    code: `import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
export const forget = betaZodTool({
  name: "forget",
  description: "Erases a customer.",
  inputSchema: z.object({ customer: z.string() }),
  run: async ({ customer }) => (await stripe.customers.del(customer)).id,
});`,
  },
  {
    name: "a plain object in a record of tools",
    code: `import { generateText } from "ai";
${shop}export const answer = await generateText({
  model: "openai/gpt-5",
  prompt: "Forget cus_1.",
  tools: {
    forget: { inputSchema, execute: async ({ customer }: { customer: string }) => stripe.customers.del(customer) },
    ask: tool({ inputSchema }),
  },
});`,
  },
  {
    name: "an agent's record of tools in a variable",
    code: `import { ToolLoopAgent } from "ai";
${mail}const tools = {
  leave: { inputSchema, execute: (input: { customer: string }) => resend.contacts.remove({ email: input.customer }) },
  ask: tool({ inputSchema }),
};
export const agent = new ToolLoopAgent({ model: "openai/gpt-5", tools });`,
  },
  {
    name: "a deletion in another file",
    code: `${desk}import { forget } from "./customers";
export const forgetCustomer = tool({ inputSchema, execute: ({ customer }) => forget(customer) });`,
    files: customers,
  },
  {
    name: "two deletions in another file, told once",
    code: `${desk}import { Customers } from "./customers";
const service = new Customers();
export const forgetCustomer = tool({ inputSchema, execute: ({ customer }) => service.forgetAll(customer) });`,
    files: customers,
  },
  {
    name: "two writes in the tool's own file, told once",
    code: `${mail}export const move = tool({
  inputSchema,
  execute: async ({ customer }) => {
    await resend.contacts.remove({ email: customer });
    return resend.contacts.create({ email: customer });
  },
});`,
  },
  {
    name: "two tools that reach one deletion",
    code: `${shop}const erase = (customer: string) => stripe.customers.del(customer);
export const forget = tool({ inputSchema, execute: ({ customer }) => erase(customer) });
export const clear = tool({ inputSchema, execute: ({ customer }) => erase(customer) });`,
    findings: 2,
  },
  {
    name: "a deletion under a guard for reads",
    code: `${shop}${remote}export const forget = tool({
  inputSchema,
  execute: ({ customer }) => remote.read.orThrow("forget.del", () => stripe.customers.del(customer)),
});`,
  },
  {
    name: "a function that one caller guards and another does not",
    code: `${shop}${remote}const erase = (customer: string) => stripe.customers.del(customer);
export const forget = tool({
  inputSchema,
  execute: async ({ customer }) =>
    customer === "cus_1" ? erase(customer) : remote.write("forget", { intent: customer }, () => erase(customer)),
});`,
  },
  {
    name: "a guard that says that nobody approves",
    code: `${shop}${remote}export const forget = tool({
  inputSchema,
  execute: async ({ customer }) =>
    remote.write("forget.del", { intent: { customer }, approve: "unapproved" }, () => stripe.customers.del(customer)),
});`,
  },
  {
    name: "a guard that says so around a remote tool",
    code: `${warehouse}${remote}export const ship = tool({
  inputSchema,
  execute: ({ customer }) =>
    remote.write.orThrow(
      "ship.callTool",
      { intent: { customer }, approve: "unapproved", unknown: "throw" },
      ({ signal }) => warehouse.callTool({ name: "ship" }, undefined, { signal }),
    ),
});`,
  },
];
