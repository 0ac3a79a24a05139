import type { RuleCase } from "@thirdstate/testkit";
import { anthropic, mail, openai, remote, shop } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "a response",
    code: `${openai}export const answer = (ticket: string) =>
  openai.responses.create({ model: "gpt-5", input: ticket }, { idempotencyKey: ticket });`,
  },
  {
    name: "a chat completion among other options",
    code: `${openai}export async function answer(ticket: { id: string; text: string }, signal: AbortSignal) {
  const { choices } = await openai.chat.completions.create(
    { model: "gpt-5", messages: [{ role: "user", content: ticket.text }] },
    { signal, timeout: 20_000, idempotencyKey: \`ticket-\${ticket.id}\` },
  );
  return choices[0]?.message.content;
}`,
  },
  {
    name: "a stream",
    code: `${openai}export const tell = (idempotencyKey: string) =>
  openai.responses.create({ model: "gpt-5", input: "Hello.", stream: true }, { idempotencyKey });`,
  },
  {
    name: "embeddings, with options in a constant",
    code: `${openai}const options = { idempotencyKey: "embed-1", maxRetries: 3 };
export const embed = (input: string) => openai.embeddings.create({ model: "text-embedding-3-small", input }, options);`,
  },
  {
    name: "an image, with options from another file",
    code: `${openai}import { once } from "./options";
export const draw = (prompt: string) => openai.images.generate({ model: "gpt-image-1", prompt }, once);`,
    files: { "options.ts": `export const once = { idempotencyKey: "draw-1" };` },
  },
  {
    name: "options that are spread",
    code: `${openai}const once = { idempotencyKey: "ticket-1" };
export const answer = (input: string) =>
  openai.responses.create({ model: "gpt-5", input }, { ...once, timeout: 10_000 });`,
  },
  {
    name: "a run of an assistant",
    code: `${openai}export const start = (thread: string, assistant_id: string) =>
  openai.beta.threads.runs.create(thread, { assistant_id }, { idempotencyKey: thread });`,
  },
  {
    name: "a random key, which is dropped too",
    code: `${openai}import { randomUUID } from "node:crypto";
export const answer = (input: string) =>
  openai.responses.create({ model: "gpt-5", input }, { idempotencyKey: randomUUID() });`,
  },
  {
    name: "a derived client",
    code: `${openai}export const answer = (input: string) =>
  openai.withOptions({ timeout: 5_000 }).responses.create({ model: "gpt-5", input }, { idempotencyKey: input });`,
  },
  {
    name: "a message of another vendor",
    code: `${anthropic}export const answer = (ticket: string) =>
  anthropic.messages.create(letter, { idempotencyKey: ticket });`,
  },
  {
    name: "a message in beta",
    code: `${anthropic}export const answer = async (ticket: string) =>
  (await anthropic.beta.messages.create(letter, { idempotencyKey: ticket })).content;`,
  },
  {
    name: "a key under a guard",
    code: `${openai}${remote}export const answer = (ticket: string) =>
  remote.read("answer.create", { retry: 2 }, ({ signal, innerRetries }) =>
    openai.responses.create(
      { model: "gpt-5", input: ticket },
      { signal, maxRetries: innerRetries(2), idempotencyKey: ticket },
    ),
  );`,
  },
  {
    name: "a guard whose key goes nowhere",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true }, () =>
    stripe.refunds.create({ payment_intent: payment }),
  );`,
  },
  {
    name: "a guard that repeats, whose key goes nowhere",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write.orThrow(
    "refund",
    { intent: { payment }, idempotent: true, retry: 2, unknown: "throw" },
    ({ innerRetries }) =>
      stripe.refunds.create({ payment_intent: payment }, { maxNetworkRetries: innerRetries(2) }),
  );`,
  },
  {
    name: "a guard's key that goes into the metadata",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment, metadata: { idempotencyKey: key } }),
  );`,
  },
  {
    name: "a guard of a mail without its key",
    code: `${mail}${remote}export const tell = (order: string) =>
  remote.write("tell", { intent: { order }, idempotent: true }, () => resend.emails.send(letter));`,
  },
  {
    name: "the second of two writes in one guard",
    code: `${shop}${remote}export const charge = (customer: string) =>
  remote.write("charge", { intent: { customer }, idempotent: true }, async ({ key }) => {
    const intent = await stripe.paymentIntents.create({ amount: 100, currency: "eur", customer }, { idempotencyKey: key });
    return stripe.invoiceItems.create({ customer, amount: intent.amount, currency: "eur" });
  });`,
  },
  {
    name: "a function by name that takes no key",
    code: `${shop}${remote}const issue = () => stripe.refunds.create({ payment_intent: "pi_1" });
export const refund = () => remote.write("refund", { intent: "pi_1", idempotent: true }, issue);`,
  },
  {
    name: "a key in the metadata",
    code: `${shop}export const charge = (order: string) =>
  stripe.paymentIntents.create({ amount: 100, currency: "eur", metadata: { order, idempotency_key: order } });`,
  },
  {
    name: "a key in the metadata of an update",
    code: `${shop}export const mark = (customer: string, idempotencyKey: string) =>
  stripe.customers.update(customer, { metadata: { idempotencyKey } }, { maxNetworkRetries: 0 });`,
  },
  {
    name: "a key in a mail's own headers",
    code: `${mail}export const tell = (order: string) =>
  resend.emails.send({ ...letter, headers: { "Idempotency-Key": order } });`,
  },
];
