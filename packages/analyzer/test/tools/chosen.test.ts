import { describe, expect, it } from "vitest";
import { createToolTable } from "./tool-table.ts";

const billing = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
export interface Handler {
  readonly kind: string;
  readonly run: (payment: string) => Promise<unknown>;
}
export const find = async (payment: string): Promise<unknown> => stripe.refunds.retrieve(payment);
export const refund = async (payment: string): Promise<unknown> => stripe.refunds.create({ payment_intent: payment });
export const refunding: Handler = { kind: "refund", run: refund };
export function createHandler(config: { kind: string; before?: () => Promise<void> }): Handler {
  return {
    kind: config.kind,
    run: async (payment) => {
      await config.before?.();
      await refund(payment);
    },
  };
}
export const handlers: Handler[] = [createHandler({ kind: "late" }), refunding];
export const table: Record<string, (payment: string) => Promise<unknown>> = { find, refund };
export const map = new Map<string, (payment: string) => Promise<unknown>>([
  ["find", find],
  ["refund", refund],
]);
export class Desk implements Handler {
  readonly kind = "desk";
  async run(payment: string) {
    return refund(payment);
  }
}
export const openDesk = (): Handler => new Desk();
export const finders: Record<string, (payment: string) => Promise<unknown>> = { find };`;
const start = `import { tool } from "ai";
import { z } from "zod";
import { find, finders, handlers, map, openDesk, refund, refunding, table, type Handler } from "./billing";
const inputSchema = z.object({ payment: z.string() });
export const used = [find, finders, handlers, map, openDesk, refund, refunding, table];
export declare const other: Handler;
`;

const create = "refund (billing.ts:8) -> stripe.refunds.create";

/** Each handler, its effect, and the ways behind the tool's name. */
const cases: readonly (readonly [name: string, handler: string, effect: string, paths?: readonly string[]])[] = [
  ["from a table by a name", "({ payment }) => table[payment](payment)", "write", [create]],
  ["from a table by a written name", '({ payment }) => table["refund"](payment)', "write", [create]],
  ["from a table, the reading one", '({ payment }) => table["find"](payment)', "read"],
  ["from a table of readers", "({ payment }) => finders[payment](payment)", "read"],
  [
    "from a table, put down first",
    "({ payment }) => { const run = table[payment]; return run(payment); }",
    "write",
    [create],
  ],
  ["from a map", "({ payment }) => map.get(payment)?.(payment)", "write", [create]],
  [
    "from a list that is searched",
    "async ({ payment }) => {\n const handler = handlers.find((one) => one.kind === payment);\n if (!handler) throw new Error();\n await handler.run(payment);\n}",
    "write",
    [create],
  ],
  [
    "from a list, each",
    "async ({ payment }) => { for (const one of handlers) await one.run(payment); }",
    "write",
    [create],
  ],
  [
    "from a list, in a callback",
    "({ payment }) => Promise.all(handlers.map((one) => one.run(payment)))",
    "write",
    [create],
  ],
  ["from a list, by its place", "({ payment }) => handlers[0].run(payment)", "write", [create]],
  ["of two", '({ payment }) => (payment === "1" ? find : refund)(payment)', "write", [create]],
  ["of what an interface declares, in an object", "({ payment }) => refunding.run(payment)", "write", [create]],
  [
    "of what a factory makes",
    "({ payment }) => openDesk().run(payment)",
    "write",
    [`Desk.run (billing.ts:27) -> ${create}`],
  ],
  ["out of a pattern", "({ payment }) => { const { run } = refunding; return run(payment); }", "write", [create]],
  ["by an interface that anybody may fill", "({ payment }) => other.run(payment)", "unknown"],
  ["from a list that anybody may fill", "({ payment }) => [...handlers, other].at(0)?.run(payment)", "write", [create]],
  ["by a name in a list handed in", "({ payment }) => ((all: Handler[]) => all[0].run(payment))(handlers)", "unknown"],
];

const files = { "billing.ts": billing };
const find = createToolTable(
  cases.map(([name, handler]) => ({
    name,
    files,
    code: `${start}export const act = tool({ inputSchema, execute: ${handler} });`,
  })),
);

describe.each(["classic", "syntactic"] as const)("a function that is chosen at run time, %s", (engine) => {
  const chosen = cases.map(([name, , effect, paths = []]) => ({ name, effect, paths }));
  it.each(chosen)("$name", ({ name, effect, paths }) => {
    const [act] = find(name, engine);
    expect(act?.effect).toBe(effect);
    for (const path of paths.slice(0, 1)) expect(act?.effects.join("\n")).toContain(path);
    if (paths.length === 0) expect(act?.effects).toEqual([]);
  });
});
