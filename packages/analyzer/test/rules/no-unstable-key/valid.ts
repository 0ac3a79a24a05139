import type { RuleCase } from "@thirdstate/testkit";
import { crypto, desk, mail, refund, remote, shop } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  { name: "the payment", code: `${shop}${refund("`refund-${payment}`")}` },
  {
    name: "no key at all, which is another rule's",
    code: `${shop}await stripe.refunds.create({ payment_intent: "pi_1" });`,
  },
  {
    name: "the key that a guard hands over",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "a hash of what the act is about",
    code: `import { createHash } from "node:crypto";
${shop}${refund('createHash("sha256").update(payment).digest("hex")')}`,
  },
  { name: "the day", code: `${shop}${refund("`${payment}-${new Date().toISOString().slice(0, 10)}`")}` },
  { name: "the hour", code: `${shop}${refund("`${payment}-${Math.floor(Date.now() / 3_600_000)}`")}` },
  {
    name: "the day, cut off by its T",
    code: `${shop}${refund('`${payment}-${new Date().toISOString().split("T")[0]}`')}`,
  },
  { name: "the month", code: `${shop}${refund("`${payment}-${new Date().getMonth()}`")}` },
  {
    name: "a time from the order",
    code: `${shop}export async function refund(order: { payment: string; paidAt: string }) {
  const idempotencyKey = \`\${order.payment}-\${new Date(order.paidAt).toISOString()}\`;
  return stripe.refunds.create({ payment_intent: order.payment }, { idempotencyKey });
}`,
  },
  {
    name: "a key that the caller gives",
    code: `${shop}export async function refund(payment: string, idempotencyKey: string) {
  return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey });
}`,
  },
  {
    name: "a key that the caller may give",
    code: `${crypto}${shop}export async function refund(payment: string, idempotencyKey: string = randomUUID()) {
  return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey });
}`,
  },
  {
    name: "a random one where the caller gave none",
    code: `${crypto}${shop}export async function refund(payment: string, given?: string) {
  return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: given ?? randomUUID() });
}`,
  },
  {
    name: "one that is stored before it is used",
    code: `${crypto}${shop}declare const orders: { save(payment: string, key: string): Promise<void> };
export async function refund(payment: string) {
  const key = randomUUID();
  await orders.save(payment, key);
  return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key });
}`,
  },
  {
    name: "one that the order brings along",
    code: `${crypto}${shop}const openOrder = (payment: string) => ({ payment, key: randomUUID() });
export async function refund(order: ReturnType<typeof openOrder>) {
  return stripe.refunds.create({ payment_intent: order.payment }, { idempotencyKey: order.key });
}`,
  },
  {
    name: "one that is made once, before every attempt",
    code: `${crypto}${shop}declare function pRetry<T>(ask: () => Promise<T>): Promise<T>;
export async function refund(payment: string) {
  const idempotencyKey = randomUUID();
  return pRetry(() => stripe.refunds.create({ payment_intent: payment }, { idempotencyKey }));
}`,
  },
  {
    name: "one per run of a script",
    code: `${crypto}${shop}const batch = randomUUID();
export const refundAll = (payments: string[]) =>
  payments.map((payment) => stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: \`\${batch}-\${payment}\` }));`,
  },
  {
    name: "one that may be set again",
    code: `${crypto}${shop}export async function refund(payment: string, stored: Map<string, string>) {
  let idempotencyKey = randomUUID() as string;
  if (stored.has(payment)) idempotencyKey = stored.get(payment) ?? idempotencyKey;
  return stripe.refunds.create({ payment_intent: payment }, { idempotencyKey });
}`,
  },
  {
    name: "the place in a list",
    code: `${shop}export async function refundAll(order: string, payments: string[]) {
  for (let index = 0; index < payments.length; index++)
    await stripe.refunds.create({ payment_intent: payments[index] ?? "" }, { idempotencyKey: \`\${order}-\${index}\` });
}`,
  },
  {
    name: "a random UUID in the request and not in its key",
    code: `${crypto}${shop}export async function refund(payment: string) {
  const metadata = { trace: randomUUID(), at: String(Date.now()) };
  return stripe.refunds.create({ payment_intent: payment, metadata }, { idempotencyKey: payment });
}`,
  },
  {
    name: "a randomUUID of the program's own",
    code: `${shop}const randomUUID = (payment: string) => payment.toLowerCase();
${refund("randomUUID(payment)")}`,
  },
  {
    name: "a Date of the program's own",
    code: `${shop}import { Date } from "./calendar";
${refund("`${payment}-${Date.now()}`")}`,
    files: { "calendar.ts": `export const Date = { now: () => "2026-Q1" };` },
  },
  {
    name: "an own function that keeps what it made",
    code: `${crypto}${shop}const keys = new Map<string, string>();
function keyOf(payment: string) {
  const key = keys.get(payment) ?? randomUUID();
  keys.set(payment, key);
  return key;
}
${refund("keyOf(payment)")}`,
  },
  {
    name: "a read with a random header",
    code: `export const look = () =>
  fetch("https://crm.shop.test/notes", { headers: { "Idempotency-Key": crypto.randomUUID() } });
export { generateText } from "ai";`,
  },
  {
    name: "a key that the SDK drops, which is another rule's",
    code: `${crypto}import OpenAI from "openai";
const openai = new OpenAI();
await openai.responses.create({ model: "gpt-5", input: "Hello." }, { idempotencyKey: randomUUID() });`,
  },
  {
    name: "a mail client of the program's own",
    code: `${crypto}${mail}const mailer = { emails: { send: async (_: typeof letter, options: { idempotencyKey: string }) => options } };
await mailer.emails.send(letter, { idempotencyKey: randomUUID() });
await resend.emails.send(letter, { idempotencyKey: "welcome-b" });`,
  },
  {
    name: "the id of the tool's call as a door to the record",
    code: `${desk}${shop}${remote}export const refund = tool({
  inputSchema,
  execute: async ({ payment }, { toolCallId }) =>
    remote.write("refund", { intent: { payment }, callId: toolCallId, idempotent: true }, ({ key }) =>
      stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
    ),
});`,
  },
  {
    name: "the id of the tool's call in the request's metadata",
    code: `${desk}${shop}export const refund = tool({
  inputSchema,
  execute: async ({ payment }, { toolCallId }) =>
    stripe.refunds.create({ payment_intent: payment, metadata: { toolCallId } }, { idempotencyKey: payment }),
});`,
  },
  {
    name: "the input of the tool",
    code: `${desk}${shop}export const refund = tool({
  inputSchema,
  execute: async (input) =>
    stripe.refunds.create({ payment_intent: input.payment }, { idempotencyKey: "refund-" + input.payment }),
});`,
  },
  {
    name: "a test",
    filename: "refund.test.ts",
    code: `${crypto}${shop}${refund("randomUUID()")}`,
  },
  {
    name: "Out of scope: a handler by name that takes the id of its call",
    code: `${desk}${shop}const issue = async ({ payment }: { payment: string }, { toolCallId }: { toolCallId: string }) =>
  stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: toolCallId });
export const refund = tool({ inputSchema, execute: issue });`,
  },
  {
    name: "Out of scope: a hash with the time in it",
    code: `import { createHash } from "node:crypto";
${shop}${refund('createHash("sha256").update(payment + Date.now()).digest("hex")')}`,
  },
];
