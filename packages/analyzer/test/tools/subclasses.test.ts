import { describe, expect, it } from "vitest";
import { createToolTable } from "./tool-table.ts";

const start = `import { StructuredTool } from "@langchain/core/tools";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
`;
const schema = "schema = z.object({ payment: z.string() });";
const body = "return (await stripe.refunds.create({ payment_intent: payment })).id;";
const refund = `export class RefundTool extends StructuredTool {
  name = "refund";
  description = "Refunds.";
  ${schema}
  async _call({ payment }: { payment: string }): Promise<string> {
    ${body}
  }
}`;
const cases = [
  { name: "one that writes", code: start + refund },
  {
    name: "one that leaves it to a method",
    code: `${start}${refund.replace(body, "return this.refund(payment);").replace(/\}$/, `  private async refund(payment: string) {\n    ${body}\n  }\n}`)}`,
  },
  {
    name: "a look-alike of the program",
    code: `${start.replace("import { StructuredTool }", "import { Tool as StructuredBase }")}abstract class StructuredTool {
  invoke(): unknown {
    return StructuredBase;
  }
}
${refund}`,
  },
] as const;
const expected: Readonly<Record<(typeof cases)[number]["name"], readonly string[]>> = {
  "one that writes": ["refund write no: refund -> stripe.refunds.create"],
  "one that leaves it to a method": [
    "refund write no: refund -> RefundTool.refund (main.ts:12) -> stripe.refunds.create",
  ],
  "a look-alike of the program": [],
};

const find = createToolTable(cases);

describe.each(["classic", "syntactic"] as const)("a class that is a tool, %s", (engine) => {
  it.each(cases)("$name", ({ name }) => {
    const shown = find(name, engine).map((tool) => `${tool.name} ${tool.effect} ${tool.effects.join(", ")}`);
    expect(shown).toEqual(expected[name]);
  });
});
