import { describe, expect, it } from "vitest";
import { createToolTable, type ToolCase } from "./tool-table.ts";

const files = {
  "orders.ts": `import Stripe from "stripe";
import { notify } from "./mail";
const stripe = new Stripe("sk_test");
export async function createOrder(amount: number): Promise<string> {
  const { id } = await stripe.paymentIntents.create({ amount, currency: "eur" });
  await notify(id);
  return id;
}
export class OrderService {
  constructor(private readonly currency: string) {
    void stripe.customers.create({ name: this.currency });
  }
  place(amount: number) {
    return this.charge(amount);
  }
  private charge = async (amount: number) => stripe.paymentIntents.capture(String(amount));
}`,
  "mail.ts": `import { Resend } from "resend";
const resend = new Resend("re_test");
export const notify = async (id: string) =>
  resend.emails.send({ from: "a@shop.test", to: "b@shop.test", subject: id, text: id }, { idempotencyKey: id });`,
  "audit.ts": `import { notify } from "./mail";
export const flushAuditEvents = (lines: readonly number[]) =>
  fetch("https://logs.shop.test", { method: "POST", body: JSON.stringify(lines) });
export const auditOrder = (id: string) => notify(id);`,
  "index.ts": `export { createOrder as order, OrderService } from "./orders";`,
};
const start = `import { tool } from "ai";
import { createRemote, memoryLedger } from "@thirdstate/runtime";
import Stripe from "stripe";
import { z } from "zod";
import { createOrder, OrderService } from "./orders";
import { order } from "./index";
import { auditOrder, flushAuditEvents } from "./audit";
export const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
export const stripe = new Stripe("sk_test");
const inputSchema = z.object({ amount: z.number() });
export const used = [createOrder, OrderService, order, auditOrder, flushAuditEvents];
`;
const create = "createOrder (orders.ts:4) -> stripe.paymentIntents.create";
const send = "createOrder (orders.ts:4) -> notify (mail.ts:3) -> resend.emails.send";

interface PathCase {
  readonly name: string;
  readonly handler: string;
  /** Each effect's key, and the path behind the tool's name. */
  readonly effects: readonly string[];
}

const cases: readonly PathCase[] = [
  {
    name: "through files, with what they reach in turn",
    handler: "async ({ amount }) => createOrder(amount)",
    effects: [`no: ${create}`, `yes: ${send}`],
  },
  {
    name: "through a re-export, under the name that the function has",
    handler: "async ({ amount }) => order(amount)",
    effects: [`no: ${create}`, `yes: ${send}`],
  },
  {
    name: "through a class, its constructor and its private members",
    handler: 'async ({ amount }) => new OrderService("eur").place(amount)',
    effects: [
      "no: new OrderService (orders.ts:9) -> stripe.customers.create",
      "no: OrderService.place (orders.ts:13) -> OrderService.charge (orders.ts:16) -> stripe.paymentIntents.capture",
    ],
  },
  {
    name: "once, by the shortest way",
    handler:
      "async ({ amount }) => [await order(amount), await createOrder(amount), await [amount].map(createOrder)[0]]",
    effects: [`no: ${create}`, `yes: ${send}`],
  },
  {
    name: "under a guard for writes, which gives a key",
    handler: 'async ({ amount }) => remote.write("order", { intent: { amount } }, () => createOrder(amount))',
    effects: [`yes: ${create}`, `yes: ${send}`],
  },
  {
    name: "by two ways, of which the one without a key is told",
    handler: `async ({ amount }) =>
      amount > 10 ? remote.write("order", { intent: { amount } }, () => createOrder(amount)) : createOrder(amount)`,
    effects: [`no: ${create}`, `yes: ${send}`],
  },
  {
    name: "under a guard for reads, which gives none",
    handler: 'async ({ amount }) => remote.read("order", () => createOrder(amount))',
    effects: [`no: ${create}`, `yes: ${send}`],
  },
  {
    name: "in a transaction's options",
    handler: `async ({ amount }) => {
      const run = async (steps: { before: () => Promise<string> }) => steps.before();
      return run({ before: () => createOrder(amount) });
    }`,
    effects: [`no: ${create}`, `yes: ${send}`],
  },
  {
    name: "in branches, loops, catches and templates",
    handler: `async ({ amount }) => {
      for (const each of [amount]) {
        try {
          if (each > 1) await stripe.refunds.create({ amount: each });
        } catch {
          return \`\${await stripe.customers.create({})}\`;
        } finally {
          await stripe.payouts.create({ amount: each, currency: "eur" });
        }
      }
      return "";
    }`,
    effects: ["no: stripe.refunds.create", "no: stripe.customers.create", "no: stripe.payouts.create"],
  },
  {
    name: "but not of what only tells what was done",
    handler: "async ({ amount }) => [amount, await flushAuditEvents([amount])]",
    effects: [],
  },
  {
    name: "that what only tells of it leads to as well",
    handler: 'async ({ amount }) => [await auditOrder("o-1"), await createOrder(amount)]',
    effects: [`no: ${create}`, `yes: ${send}`],
  },
  {
    name: "of a function that is only defined",
    handler: `async ({ amount }) => {
      const later = () => createOrder(amount);
      function never() {
        return later();
      }
      return never.name;
    }`,
    effects: [],
  },
];

const table = cases.map(({ name, handler }): ToolCase => {
  return { name, files, code: `${start}export const act = tool({ inputSchema, execute: ${handler} });` };
});
const find = createToolTable(table);

describe.each(["classic", "syntactic"] as const)("a tool reaches an effect, %s", (engine) => {
  it.each(cases)("$name", ({ name, effects }) => {
    const [act] = find(name, engine);
    expect(act?.effects).toEqual(effects.map((effect) => effect.replace(": ", ": act -> ")));
  });

  it("leaves open what a tool does that tells of it", () => {
    expect(find("but not of what only tells what was done", engine)[0]?.effect).toBe("unknown");
  });
});
