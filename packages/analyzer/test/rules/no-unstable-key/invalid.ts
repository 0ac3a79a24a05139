import type { RuleCase } from "@thirdstate/testkit";
import { crypto, desk, mail, refund, remote, shop } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  { name: "a random UUID", code: `${crypto}${shop}${refund("randomUUID()")}` },
  { name: "a random UUID of the global", code: `${shop}${refund("crypto.randomUUID()")}` },
  {
    name: "a random UUID of a whole module",
    code: `import * as nodeCrypto from "crypto";
${shop}${refund("nodeCrypto.randomUUID()")}`,
  },
  {
    name: "a short random id",
    code: `import { nanoid } from "nanoid";
${shop}${refund("nanoid(12)")}`,
  },
  {
    name: "a random id under another name",
    code: `import { nanoid as newId } from "nanoid";
${shop}${refund("`refund-${newId()}`")}`,
  },
  {
    name: "random bytes as text",
    code: `import { randomBytes } from "node:crypto";
${shop}${refund('randomBytes(16).toString("hex")')}`,
  },
  { name: "a random number", code: `${shop}${refund("String(Math.random())")}` },
  { name: "a random number in few digits", code: `${shop}${refund("Math.random().toString(36).slice(2)")}` },
  { name: "a random number made whole", code: `${shop}${refund("`r-${Math.floor(Math.random() * 1e9)}`")}` },
  { name: "the time beside the payment", code: `${shop}${refund("`${payment}-${Date.now()}`")}` },
  { name: "the time added to a text", code: `${shop}${refund('"refund-" + payment + "-" + Date.now()')}` },
  { name: "the time as a date", code: `${shop}${refund("`${payment}-${new Date().toISOString()}`")}` },
  { name: "the time in a joined list", code: `${shop}${refund('[payment, new Date().getTime()].join(":")')}` },
  {
    name: "a constant beside the call",
    code: `${crypto}${shop}${refund("key", "  const key = `refund-${randomUUID()}`;\n")}`,
  },
  {
    name: "a constant in shorthand",
    code: `${crypto}${shop}export async function refund(payment: string) {
  const idempotencyKey = randomUUID();
  return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey });
}`,
  },
  {
    name: "options that stand in a constant",
    code: `${crypto}${shop}export async function refund(payment: string) {
  const options = { idempotencyKey: randomUUID() };
  return stripe.refunds.create({ payment_intent: payment }, options);
}`,
  },
  {
    name: "an own function that makes one",
    code: `${crypto}${shop}${refund("newKey()")}
function newKey() {
  return "refund-" + randomUUID();
}`,
  },
  {
    name: "an own function in another file",
    code: `${shop}import { newKey } from "./keys";
${refund('newKey("refund")')}`,
    files: { "keys.ts": "export const newKey = (prefix: string) => `${prefix}-${Date.now()}`;" },
  },
  {
    name: "a mail",
    code: `${crypto}${mail}export const tell = () => resend.emails.send(letter, { idempotencyKey: randomUUID() });`,
  },
  {
    name: "a header",
    code: `export const note = (text: string) =>
  fetch("https://crm.shop.test/notes", {
    method: "POST",
    body: text,
    headers: { "Idempotency-Key": crypto.randomUUID() },
  });
export { generateText } from "ai";`,
  },
  {
    name: "made anew for each attempt of a guard",
    code: `${crypto}${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true, retry: 2 }, () =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: randomUUID() }),
  );`,
  },
  {
    name: "a constant in the closure of a guard",
    code: `${crypto}${shop}${remote}export const refund = (payment: string) =>
  remote.write.orThrow("refund", { intent: { payment }, idempotent: true, unknown: "throw" }, async () => {
    const idempotencyKey = randomUUID();
    return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey });
  });`,
  },
  {
    name: "a constant before a guard, which asks again under another",
    code: `${crypto}${shop}${remote}export function refund(payment: string) {
  const idempotencyKey = randomUUID();
  return remote.write("refund", { intent: { payment }, idempotent: true }, () =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey }),
  );
}`,
  },
  {
    name: "an intent with the time in it",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment, at: new Date().toISOString() }, idempotent: true }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "an intent that is random as a whole",
    code: `${crypto}${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: randomUUID(), idempotent: true }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "the number of the attempt",
    code: `${shop}export async function refund(payment: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: \`\${payment}-\${attempt}\` });
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
  return undefined;
}`,
  },
  {
    name: "the id of the tool's call",
    code: `${desk}${shop}export const refund = tool({
  inputSchema,
  execute: async ({ payment }, { toolCallId }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: toolCallId }),
});`,
  },
  {
    name: "the id of the tool's call beside the payment",
    code: `${desk}${shop}export const refund = tool({
  inputSchema,
  async execute({ payment }, options) {
    const idempotencyKey = \`\${payment}-\${options.toolCallId}\`;
    return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey });
  },
});`,
  },
  {
    name: "the id of another framework's tool call",
    code: `import { tool } from "@openai/agents";
import { z } from "zod";
${shop}export const refund = tool({
  name: "refund",
  description: "Refunds a payment.",
  parameters: z.object({ payment: z.string() }),
  execute: async ({ payment }, _context, details) =>
    (await stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: details?.toolCall?.callId ?? "" })).id,
});`,
  },
  {
    name: "a request's id",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
${shop}const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("refund", { inputSchema: { payment: z.string() } }, async ({ payment }, extra) => {
  const { id } = await stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: String(extra.requestId) });
  return { content: [{ type: "text", text: id }] };
});`,
  },
  {
    name: "a request's id, taken out first",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
${shop}const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("refund", { inputSchema: { payment: z.string() } }, async ({ payment }, { requestId }) => {
  const options = { idempotencyKey: \`refund-\${requestId}\` };
  const { id } = await stripe.refunds.create({ payment_intent: payment }, options);
  return { content: [{ type: "text", text: id }] };
});`,
  },
];
