import { describe, expect, it } from "vitest";
import { createToolTable, type ToolCase } from "./tool-table.ts";

const files = {
  "billing.ts": `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
export default async function settle(input: { payment: string }) {
  return stripe.refunds.create({ payment_intent: input.payment });
}
export const billing = {
  refund: async (payment: string) => settle({ payment }),
  async cancel(payment: string) {
    return this.refund(payment);
  },
};
export function charge(payment: string): Promise<unknown>;
export function charge(payment: string, twice: boolean): Promise<unknown>;
export function charge(payment: string, twice = false) {
  return twice ? billing.cancel(payment) : billing.refund(payment);
}
export class Ledger {
  static open(payment: string) {
    return settle({ payment });
  }
  async write(payment: string) {
    return settle({ payment });
  }
}
export class PaperLedger extends Ledger {
  override async write(payment: string) {
    return super.write(payment + "-paper");
  }
}`,
};
const start = `import { tool } from "ai";
import { z } from "zod";
import settle, { billing, charge, Ledger, PaperLedger } from "./billing";
import * as everything from "./billing";
const inputSchema = z.object({ payment: z.string() });
const ledger = new Ledger();
const maybe: Ledger | undefined = Math.random() > 2 ? undefined : ledger;
export const used = [settle, billing, charge, PaperLedger, everything, maybe];
`;
const create = "settle (billing.ts:3) -> stripe.refunds.create";

const handlers: readonly (readonly [name: string, handler: string, path: string])[] = [
  ["a default export, by name", "settle", create],
  ["a default export, called", "(input) => settle(input)", create],
  ["a member of a namespace import", "(input) => everything.default(input)", create],
  ["a method of an object elsewhere", "({ payment }) => billing.refund(payment)", `refund (billing.ts:7) -> ${create}`],
  [
    "a method that calls its neighbour",
    "({ payment }) => billing.cancel(payment)",
    `cancel (billing.ts:8) -> refund (billing.ts:7) -> ${create}`,
  ],
  ["overloads", "({ payment }) => charge(payment)", `charge (billing.ts:14) -> refund (billing.ts:7) -> ${create}`],
  ["a static method", "({ payment }) => Ledger.open(payment)", `Ledger.open (billing.ts:18) -> ${create}`],
  ["a method of an instance", "({ payment }) => ledger.write(payment)", `Ledger.write (billing.ts:21) -> ${create}`],
  ["an optional call", "async ({ payment }) => maybe?.write(payment)", `Ledger.write (billing.ts:21) -> ${create}`],
  [
    "a call that is wrapped in as and !",
    "({ payment }) => (ledger as Ledger)!.write(payment)",
    `Ledger.write (billing.ts:21) -> ${create}`,
  ],
  [
    "a bound method",
    "({ payment }) => ledger.write.call(ledger, payment)",
    `Ledger.write (billing.ts:21) -> ${create}`,
  ],
  [
    "a destructured member",
    "({ payment }) => {\n      const { refund } = billing;\n      return refund(payment);\n    }",
    `refund (billing.ts:7) -> ${create}`,
  ],
  [
    "a dynamic import",
    'async ({ payment }) => {\n      const { charge: pay } = await import("./billing");\n      return pay(payment);\n    }',
    `charge (billing.ts:14) -> refund (billing.ts:7) -> ${create}`,
  ],
  [
    "another name for it",
    "({ payment }) => {\n      const pay = charge;\n      return pay(payment);\n    }",
    `charge (billing.ts:14) -> refund (billing.ts:7) -> ${create}`,
  ],
  ["a function that runs where it stands", "({ payment }) => (async () => settle({ payment }))()", create],
  ["a generator", "async function* ({ payment }) {\n      yield await settle({ payment });\n    }", create],
  [
    "a local function below its use",
    "({ payment }) => {\n      return later();\n      function later() {\n        return settle({ payment });\n      }\n    }",
    `later (main.ts:13) -> ${create}`,
  ],
];

const overriding = "a method that overrides and calls the one above";
const table = [...handlers, [overriding, "({ payment }) => new PaperLedger().write(payment)"]].map(toCase);
const find = createToolTable(table);

function toCase([name = "", handler = ""]: readonly string[]): ToolCase {
  return { name, files, code: `${start}export const act = tool({\n  inputSchema,\n  execute: ${handler},\n});` };
}

describe.each(["classic", "syntactic"] as const)("a handler is followed, %s", (engine) => {
  it.each(handlers)("%s", (name, _, path) => {
    expect(find(name, engine).map(({ effects }) => effects)).toEqual([[`no: act -> ${path}`]]);
  });
});

describe("without types nobody knows", () => {
  it("where `super` leads", () => {
    const path = `act -> PaperLedger.write (billing.ts:26) -> Ledger.write (billing.ts:21) -> ${create}`;
    expect(find(overriding, "classic")).toMatchObject([{ effect: "write", effects: [`no: ${path}`] }]);
    expect(find(overriding, "syntactic")).toMatchObject([{ effect: "unknown", effects: [] }]);
  });
});
