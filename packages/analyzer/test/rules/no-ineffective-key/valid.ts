import type { RuleCase } from "@thirdstate/testkit";
import { anthropic, mail, openai, remote, shop } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a model's call without a key",
    code: `${openai}await openai.responses.create({ model: "gpt-5", input: "Hello." });`,
  },
  {
    name: "a header, which is sent",
    code: `${openai}export const answer = (ticket: string) =>
  openai.responses.create({ model: "gpt-5", input: ticket }, { headers: { "Idempotency-Key": ticket } });`,
  },
  {
    name: "a key that is undefined",
    code: `${openai}await openai.responses.create({ model: "gpt-5", input: "Hello." }, { idempotencyKey: undefined });`,
  },
  {
    name: "options that may hold one",
    code: `${openai}export const answer = (input: string, options: OpenAI.RequestOptions) =>
  openai.responses.create({ model: "gpt-5", input }, options);`,
  },
  {
    name: "options that are spread from elsewhere",
    code: `${anthropic}export const answer = (options: Anthropic.RequestOptions) =>
  anthropic.messages.create(letter, { ...options, maxRetries: 0 });`,
  },
  {
    name: "a client of the program's own",
    code: `${openai}const desk = { responses: { create: async (_: object, options: { idempotencyKey: string }) => options } };
await desk.responses.create({ input: "Hello." }, { idempotencyKey: "ticket-1" });
await openai.models.list();`,
  },
  {
    name: "a client of type any",
    code: `declare const openai: any;
await openai.responses.create({ model: "gpt-5" }, { idempotencyKey: "ticket-1" });
export { generateText } from "ai";`,
  },
  {
    name: "a payment",
    code: `${shop}await stripe.refunds.create({ payment_intent: "pi_1" }, { idempotencyKey: "refund-pi_1" });`,
  },
  { name: "a mail", code: `${mail}await resend.emails.send(letter, { idempotencyKey: "welcome-b" });` },
  {
    name: "a header of fetch",
    code: `await fetch("https://crm.shop.test/notes", { method: "POST", headers: { "idempotency-key": "note-1" } });
export { generateText } from "ai";`,
  },
  {
    name: "a guard's key that is passed",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "a guard's key beside one in the metadata",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment, metadata: { idempotencyKey: key } }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "a guard that sends at most once",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment } }, () => stripe.refunds.create({ payment_intent: payment }));`,
  },
  {
    name: "a guard that says that the callee does not dedupe",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: false }, () =>
    stripe.refunds.create({ payment_intent: payment }),
  );`,
  },
  {
    name: "a read inside a guard for writes",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true }, async ({ key }) => {
    const { amount } = await stripe.paymentIntents.retrieve(payment);
    return stripe.refunds.create({ payment_intent: payment, amount }, { idempotencyKey: key });
  });`,
  },
  {
    name: "a deletion, which is the same however often",
    code: `${shop}${remote}export const forget = (customer: string) =>
  remote.write("forget", { intent: { customer }, idempotent: true }, () => stripe.customers.del(customer));`,
  },
  {
    name: "a PUT, whose server dedupes on the address",
    code: `${remote}export const save = (note: string) =>
  remote.write("save", { intent: { note }, idempotent: true }, ({ signal }) =>
    fetch("https://crm.shop.test/notes/" + note, { method: "PUT", signal }),
  );`,
  },
  {
    name: "a key in the body of a request, where its server may look",
    code: `${remote}export const pay = (order: string) =>
  remote.write("pay", { intent: { order }, idempotent: true }, ({ key, signal }) =>
    fetch("https://pay.shop.test", { method: "POST", signal, body: JSON.stringify({ order, idempotency_key: key }) }),
  );`,
  },
  {
    name: "options of a function that is guarded, with the key in them",
    code: `${shop}${remote}const issue = (options: Stripe.RequestOptions) => stripe.refunds.create({ payment_intent: "pi_1" }, options);
export const refund = () =>
  remote.write("refund", { intent: "pi_1", idempotent: true }, ({ key }) => issue({ idempotencyKey: key }));`,
  },
  {
    name: "a write without any key, which is another rule's",
    code: `${shop}export const charge = (order: string) =>
  stripe.paymentIntents.create({ amount: 100, currency: "eur", metadata: { order } });`,
  },
  {
    name: "a key in what another function gets",
    code: `${shop}const log = (entry: { idempotencyKey: string }) => entry.idempotencyKey.length;
export const charge = (idempotencyKey: string) =>
  stripe.paymentIntents.create({ amount: log({ idempotencyKey }), currency: "eur" });`,
  },
  {
    name: "a test",
    filename: "answer.test.ts",
    code: `${openai}await openai.responses.create({ model: "gpt-5", input: "Hello." }, { idempotencyKey: "ticket-1" });`,
  },
  {
    name: "Out of scope: a key handed to a function that does not pass it on",
    code: `${shop}export async function refund(payment: string, _idempotencyKey: string) {
  return stripe.refunds.create({ payment_intent: payment });
}`,
  },
];
