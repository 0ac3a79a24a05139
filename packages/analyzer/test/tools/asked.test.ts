import { describe, expect, it } from "vitest";
import { createToolTable, type DescribedTool, type ToolCase } from "./tool-table.ts";

const asked = 'params: { message: "Refund?", requestedSchema: { type: "object", properties: {} } }';
const server = `import { ElicitResultSchema } from "@modelcontextprotocol/sdk/types.js";
export const schema = ElicitResultSchema;
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import Stripe from "stripe";
const stripe = new Stripe("sk_test");
const server = new McpServer({ name: "shop", version: "1.0.0" });
const done = { content: [{ type: "text" as const, text: "done" }] };
const form = { type: "object" as const, properties: {} };
const refund = () => stripe.refunds.create({ payment_intent: "pi_1" });
`;
const ask = 'await server.server.elicitInput({ message: "Refund?", requestedSchema: form });';
const ai = `import { generateText, tool } from "ai";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
const inputSchema = z.object({ payment: z.string() });
export const act = tool({ inputSchema, execute: ({ payment }) => stripe.refunds.create({ payment_intent: payment }) });
`;
const answer = (more: string): string =>
  `export const answer = (settings: object) => generateText({ model: "openai/gpt-5", prompt: "Go.", tools: { act }, ...${more} });`;

interface AskedCase extends ToolCase {
  readonly approval: DescribedTool["approval"];
  /** Without types, where that differs. */
  readonly untyped?: DescribedTool["approval"];
}

const cases: readonly AskedCase[] = [
  { name: "nobody", approval: "no", code: register("await refund(); return done;") },
  { name: "a person, before it acts", approval: "yes", code: register(`${ask} await refund(); return done;`) },
  {
    name: "a person, by a request of its own words",
    approval: "yes",
    untyped: "no",
    code: registerWith(
      "extra",
      `await extra.sendRequest({ method: "elicitation/create", ${asked} }, ElicitResultSchema);`,
    ),
  },
  {
    name: "a model, by a request of its own words",
    approval: "no",
    code: registerWith("extra", 'await extra.sendRequest({ method: "roots/list" }, ElicitResultSchema);'),
  },
  {
    name: "a person, when it is too late for one act",
    approval: "unknown",
    code: register(`await stripe.refunds.create({ payment_intent: "pi_1" }); ${ask} return done;`),
  },
  {
    name: "a person, in a function that it calls",
    approval: "unknown",
    code: `${register("await confirm(); await refund(); return done;")}\nasync function confirm() {\n  ${ask}\n}`,
  },
  { name: "a person, for nothing that it does", approval: "no", code: register(`${ask} return done;`) },
  { name: "nobody, and neither does who takes it", approval: "no", code: ai + answer("{}") },
  {
    name: "nobody, but who takes it does",
    approval: "unknown",
    code: `${ai}${answer("settings")}\nexport const asking = generateText({ model: "openai/gpt-5", prompt: "Go.", tools: { act }, toolApproval: async () => true } as Parameters<typeof generateText>[0]);`,
  },
];

const find = createToolTable(cases.map(({ name, code }) => ({ name, code })));

describe.each(["classic", "syntactic"] as const)("a tool asks, %s", (engine) => {
  it.each(cases)("$name", ({ name, approval, untyped = approval }) => {
    const expected = engine === "classic" ? approval : untyped;
    expect(find(name, engine).find((tool) => tool.name === "act")?.approval).toBe(expected);
  });
});

function register(body: string): string {
  return `${server}server.registerTool("act", {}, async () => { ${body} });`;
}

function registerWith(parameter: string, body: string): string {
  return `${server}server.registerTool("act", {}, async (${parameter}) => { ${body} await refund(); return done; });`;
}
