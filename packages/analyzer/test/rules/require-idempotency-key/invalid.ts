import type { RuleCase } from "@thirdstate/testkit";
import { shop, desk, remote, refunds } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "a handler that writes",
    code: `${shop}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) => stripe.refunds.create({ payment_intent: payment }),
});`,
  },
  {
    name: "a handler that is a method",
    code: `${shop}export const refund = tool({
  inputSchema,
  async execute({ payment }) {
    return stripe.refunds.create({ payment_intent: payment });
  },
});`,
  },
  {
    name: "a handler by name",
    code: `${shop}export const refund = tool({ inputSchema, execute: issue });
async function issue({ payment }: { payment: string }) {
  return stripe.refunds.create({ payment_intent: payment });
}`,
  },
  {
    name: "a handler in shorthand",
    code: `${shop}const execute = async ({ payment }: { payment: string }) => stripe.refunds.create({ payment_intent: payment });
export const refund = tool({ inputSchema, execute });`,
  },
  {
    name: "a handler that is wrapped",
    code: `${shop}function logged<I, O>(handle: (input: I) => Promise<O>) {
  return async (input: I) => handle(input);
}
export const refund = tool({
  inputSchema,
  execute: logged(async ({ payment }: { payment: string }) => stripe.refunds.create({ payment_intent: payment })),
});`,
  },
  {
    name: "a definition that stands in a variable",
    code: `${shop}const definition = {
  inputSchema,
  execute: async ({ payment }: { payment: string }) => stripe.refunds.create({ payment_intent: payment }),
};
export const refund = tool(definition);`,
  },
  {
    name: "a tool that a function makes",
    code: `${shop}export const refund = (session: { customer: string }) =>
  tool({
    inputSchema,
    execute: async ({ payment }) =>
      stripe.refunds.create({ payment_intent: payment, metadata: { customer: session.customer } }),
  });`,
  },
  {
    name: "a dynamic tool",
    code: `import { dynamicTool } from "ai";
import { Resend } from "resend";
import { z } from "zod";
const resend = new Resend("re_test");
export const mail = dynamicTool({
  inputSchema: z.object({}),
  execute: async () => resend.emails.send({ from: "a@shop.test", to: "b@shop.test", subject: "Refund", text: "Done" }),
});`,
  },
  {
    name: "a plain object in a record of tools",
    code: `import { generateText } from "ai";
${shop}export const answer = await generateText({
  model: "openai/gpt-5",
  prompt: "Refund pi_1.",
  tools: {
    refund: { inputSchema, execute: async ({ payment }: z.infer<typeof inputSchema>) => stripe.refunds.create({ payment_intent: payment }) },
    unused: tool({ inputSchema }),
  },
});`,
  },
  {
    name: "a record of tools in a variable, for an agent",
    code: `import { ToolLoopAgent } from "ai";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
const inputSchema = z.object({ payment: z.string() });
const tools = {
  refund: {
    inputSchema,
    execute: async (input: z.infer<typeof inputSchema>) => stripe.refunds.create({ payment_intent: input.payment }),
  },
};
export const agent = new ToolLoopAgent({ model: "openai/gpt-5", tools });`,
  },
  {
    name: "a tool of another framework",
    code: `import { tool } from "@openai/agents";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
export const refund = tool({
  name: "refund_payment",
  description: "Refunds a payment.",
  parameters: z.object({ payment: z.string() }),
  needsApproval: true,
  execute: async ({ payment }) => (await stripe.refunds.create({ payment_intent: payment })).id,
});`,
  },
  {
    name: "a tool of an MCP server",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
${shop}const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("refund", { inputSchema: { payment: z.string() } }, async ({ payment }) => {
  const { id } = await stripe.refunds.create({ payment_intent: payment });
  return { content: [{ type: "text", text: id }] };
});
export const unused = tool({ inputSchema });`,
  },
  {
    name: "a tool of an MCP server, the older way, whose hint is wrong",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.tool("refund", { payment: z.string() }, { readOnlyHint: true }, async ({ payment }) => {
  const { id } = await stripe.refunds.create({ payment_intent: payment });
  return { content: [{ type: "text", text: id }] };
});`,
  },
  {
    name: "a tool of a vendor's runner",
    code: `import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
export const refund = betaZodTool({
  name: "refund",
  description: "Refunds a payment.",
  inputSchema: z.object({ payment: z.string() }),
  run: async ({ payment }) => (await stripe.refunds.create({ payment_intent: payment })).id,
});`,
  },
  {
    name: "a write in another file",
    code: `${desk}import { issueRefund } from "./refunds";
export const refund = tool({ inputSchema, execute: async ({ payment }) => issueRefund(payment) });`,
    files: refunds,
  },
  {
    name: "a write behind a re-export and another name",
    code: `${desk}import { settle } from "./billing";
export const refund = tool({ inputSchema, execute: async ({ payment }) => settle(payment) });`,
    files: { ...refunds, "billing.ts": `export { issueRefund as settle } from "./refunds";` },
  },
  {
    name: "a write behind a namespace import",
    code: `${desk}import * as refunds from "./refunds";
export const refund = tool({ inputSchema, execute: ({ payment }) => refunds.issueRefund(payment) });`,
    files: refunds,
  },
  {
    name: "a write in a private member of a class",
    code: `${desk}import { Refunds } from "./refunds";
const service = new Refunds();
export const refund = tool({ inputSchema, execute: ({ payment }) => service.issue(payment) });`,
    files: refunds,
  },
  {
    name: "a service that is made on the spot",
    code: `${desk}import { Refunds } from "./refunds";
export const again = tool({ inputSchema, execute: ({ payment }) => new Refunds().issue(payment) });`,
    files: refunds,
  },
  {
    name: "two writes in another file",
    code: `${desk}import { issueRefund, Refunds } from "./refunds";
export const refund = tool({
  inputSchema,
  execute: async ({ payment }) => [await issueRefund(payment), await new Refunds().issue(payment)],
});`,
    files: refunds,
  },
  {
    name: "two writes in the tool's own file",
    code: `${shop}export const swap = tool({
  inputSchema,
  execute: async ({ payment }) => {
    await stripe.refunds.create({ payment_intent: payment });
    return stripe.paymentIntents.create({ amount: 100, currency: "eur" });
  },
});`,
    findings: 2,
  },
  {
    name: "two tools that reach one write",
    code: `${shop}const issue = (payment: string) => stripe.refunds.create({ payment_intent: payment });
export const refund = tool({ inputSchema, execute: ({ payment }) => issue(payment) });
export const apologise = tool({ inputSchema, execute: ({ payment }) => issue(payment) });`,
  },
  {
    name: "functions that call each other in a circle",
    code: `${shop}async function attempt(payment: string, left: number): Promise<string> {
  return left === 0 ? "gave up" : settle(payment, left - 1);
}
async function settle(payment: string, left: number): Promise<string> {
  await stripe.refunds.create({ payment_intent: payment });
  return attempt(payment, left);
}
export const refund = tool({ inputSchema, execute: ({ payment }) => attempt(payment, 3) });`,
  },
  {
    name: "a callback for each element",
    code: `${shop}export const refundAll = tool({
  inputSchema: z.object({ payments: z.array(z.string()) }),
  execute: async ({ payments }) =>
    Promise.all(payments.map((payment) => stripe.refunds.create({ payment_intent: payment }))),
});`,
  },
  {
    name: "a function that is handed on by name",
    code: `${shop}const issue = (payment: string) => stripe.refunds.create({ payment_intent: payment });
export const refundAll = tool({
  inputSchema: z.object({ payments: z.array(z.string()) }),
  execute: async ({ payments }) => Promise.all(payments.map(issue)),
});`,
  },
  {
    name: "a function that is bound first",
    code: `${shop}async function issue(reason: "duplicate" | "fraudulent", payment: string) {
  return stripe.refunds.create({ payment_intent: payment, reason });
}
const issueDuplicate = issue.bind(null, "duplicate");
export const refund = tool({ inputSchema, execute: async ({ payment }) => issueDuplicate(payment) });`,
  },
  {
    name: "a member of an object of functions",
    code: `${shop}const billing = {
  refund: async (payment: string) => stripe.refunds.create({ payment_intent: payment }),
  total: () => 0,
};
export const refund = tool({ inputSchema, execute: ({ payment }) => billing.refund(payment) });`,
  },
  {
    name: "a retry helper of the program",
    code: `${shop}async function withRetry<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch(ask);
}
export const refund = tool({
  inputSchema,
  execute: ({ payment }) => withRetry(() => stripe.refunds.create({ payment_intent: payment })),
});`,
  },
  {
    name: "a function that another one returns",
    code: `${shop}const makeRefund = (reason: "duplicate") => (payment: string) =>
  stripe.refunds.create({ payment_intent: payment, reason });
const refundDuplicate = makeRefund("duplicate");
export const refund = tool({ inputSchema, execute: async ({ payment }) => refundDuplicate(payment) });`,
  },
  {
    name: "options that hold no key",
    code: `${shop}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) => stripe.refunds.create({ payment_intent: payment }, { maxNetworkRetries: 0 }),
});`,
  },
  {
    name: "a write under a guard for reads",
    code: `${shop}${remote}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    remote.read.orThrow("refund.create", () => stripe.refunds.create({ payment_intent: payment })),
});`,
  },
  {
    name: "a write inside an agent's run, which gives no key",
    code: `${shop}${remote}export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    remote.agent.orThrow("refund.create", () => stripe.refunds.create({ payment_intent: payment })),
});`,
  },
  {
    name: "a function that one caller guards and another does not",
    code: `${shop}${remote}const issue = (payment: string) => stripe.refunds.create({ payment_intent: payment });
export const refund = tool({
  inputSchema,
  execute: async ({ payment }) =>
    payment === "pi_1" ? issue(payment) : remote.write.orThrow("refund", { intent: payment, unknown: "throw" }, () => issue(payment)),
});`,
  },
  {
    name: "a member that is chosen at run time",
    code: `${desk}import { issueRefund } from "./refunds";
const actions = { refund: issueRefund, look: async (payment: string) => payment };
export const act = tool({
  inputSchema: z.object({ payment: z.string(), action: z.enum(["refund", "look"]) }),
  execute: async ({ payment, action }) => JSON.stringify(await actions[action](payment)),
});`,
    files: refunds,
  },
];
