import { describe, expect, it } from "vitest";
import { createToolTable, type ToolCase } from "./tool-table.ts";

const shop = `import { tool } from "ai";
import Stripe from "stripe";
import { z } from "zod";
const stripe = new Stripe("sk_test");
const inputSchema = z.object({ payment: z.string() });
`;
const orders = {
  "orders.ts": `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
export async function createOrder(amount: number) {
  return stripe.paymentIntents.create({ amount, currency: "eur" });
}
export async function findOrder(payment: string) {
  return stripe.paymentIntents.retrieve(payment);
}
export class OrderService {
  constructor(private readonly currency: string) {
    console.log(this.currency);
  }
  place(amount: number) {
    return this.charge(amount);
  }
  private charge = async (amount: number) => createOrder(amount);
}`,
};

interface EffectCase extends ToolCase {
  readonly effect: "read" | "write" | "unknown";
  /** Without types; default: the same. */
  readonly untyped?: "read" | "write" | "unknown";
}

const cases: readonly EffectCase[] = [
  { name: "only reads", effect: "read", code: execute("stripe.refunds.retrieve(payment)") },
  { name: "nothing at all", effect: "read", code: execute("Promise.resolve(payment)") },
  {
    name: "the language's own functions",
    effect: "read",
    code: execute("JSON.stringify(payment.trim())"),
    untyped: "unknown",
  },
  { name: "a package that only computes", effect: "read", code: execute("inputSchema.parse({ payment })") },
  {
    name: "a package that nobody catalogued",
    effect: "unknown",
    code: `import { request } from "undici";\n${execute('(await request("https://shop.test/" + payment)).body.text()')}`,
  },
  {
    name: "a client of a package that nobody catalogued, in another file",
    effect: "unknown",
    code: `import { announce } from "./till";\n${execute("announce(payment)")}`,
    files: {
      "till.ts": `import { WebSocket } from "ws";
const till = new WebSocket("wss://till.test");
export const announce = (payment: string) => till.send(payment);`,
    },
  },
  {
    name: "another tool's handler",
    effect: "unknown",
    code: `import type { Tool } from "ai";\ndeclare const lookUp: Tool<{ payment: string }, string>;\n${execute(
      'lookUp.execute?.({ payment }, { toolCallId: "1", messages: [] })',
    )}`,
  },
  {
    name: "Node's modules that only compute or read",
    effect: "read",
    untyped: "unknown",
    code: `import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
${execute('readFile(join(randomUUID(), payment), "utf8")')}`,
  },
  {
    name: "what a page answers",
    effect: "read",
    untyped: "unknown",
    code: execute('fetch(new URL(payment, "https://shop.test")).then((page) => page.text())'),
  },
  {
    name: "a file that is written",
    effect: "write",
    code: `import { writeFile } from "node:fs/promises";\n${execute('writeFile(payment, "")')}`,
  },
  {
    name: "a process that is started",
    effect: "write",
    code: `import { spawn } from "node:child_process";\n${execute("spawn(payment).pid")}`,
  },
  {
    name: "a member that the catalogue leaves out where others write",
    effect: "unknown",
    code: `import OpenAI from "openai";\nconst openai = new OpenAI();\n${execute("openai.files.delete(payment)")}`,
  },
  { name: "a write", effect: "write", code: execute("stripe.refunds.create({ payment_intent: payment })") },
  {
    name: "a write that takes no key",
    effect: "write",
    code: execute("stripe.customers.del(payment)"),
  },
  {
    name: "an own function that reads",
    effect: "read",
    code: `import { findOrder } from "./orders";\n${execute("findOrder(payment)")}`,
    files: orders,
  },
  {
    name: "an own helper that is handed a function",
    effect: "read",
    code: `async function withRetry<T>(ask: () => Promise<T>): Promise<T> {
  return ask();
}
${execute("withRetry(() => stripe.refunds.retrieve(payment))")}`,
  },
  {
    name: "a helper that hands its function on",
    effect: "read",
    code: `async function once<T>(ask: () => Promise<T>): Promise<T> {
  return ask();
}
async function withLog<T>(ask: () => Promise<T>): Promise<T> {
  return once(ask);
}
${execute("withLog(async () => stripe.refunds.retrieve(payment))")}`,
  },
  {
    name: "a helper that somebody else's function is handed to",
    effect: "unknown",
    code: `async function withRetry<T>(ask: () => Promise<T>): Promise<T> {
  return ask();
}
export const make = (ask: () => Promise<string>) => tool({ inputSchema: z.object({}), execute: () => withRetry(ask) });
import { tool } from "ai";
import { z } from "zod";`,
  },
  {
    name: "a value of type any",
    effect: "unknown",
    code: `declare const warehouse: any;\n${execute("warehouse.count(payment)")}`,
  },
  {
    name: "one of several readers, chosen at run time",
    effect: "read",
    code: `const looks = { one: async (id: string) => id, two: async (id: string) => id };
${execute('looks[payment === "1" ? "one" : "two"](payment)')}`,
  },
  {
    name: "an interface of the program",
    effect: "unknown",
    code: `interface Shop {
  find(payment: string): Promise<string>;
}
declare const shop: Shop;
${execute("shop.find(payment)")}`,
  },
  { name: "no handler", effect: "unknown", code: `${shop}export const act = tool({ inputSchema });` },
  {
    name: "an agent with tools of its own",
    effect: "write",
    code: `import { generateText, tool } from "ai";
import { z } from "zod";
const lookUp = tool({ inputSchema: z.object({}), execute: async () => 1 });
export const act = tool({
  inputSchema: z.object({}),
  execute: async () => (await generateText({ model: "openai/gpt-5", prompt: "Go.", tools: { lookUp } })).text,
});`,
  },
  {
    name: "an agent that was made elsewhere, with tools that nobody sees",
    effect: "unknown",
    code: `import { ToolLoopAgent, tool } from "ai";
import { z } from "zod";
const clerk = new ToolLoopAgent({ model: "openai/gpt-5" });
export const act = tool({
  inputSchema: z.object({}),
  execute: async () => (await clerk.generate({ prompt: "Go." })).text,
});`,
  },
  {
    name: "a hint that it only reads, where nobody can see",
    effect: "read",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
declare const warehouse: any;
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("act", { annotations: { readOnlyHint: true } }, async () => ({ content: [await warehouse.count()] }));`,
  },
  {
    name: "a hint that it does more than read, which is what is said of every tool that says nothing",
    effect: "unknown",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
declare const warehouse: any;
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("act", { annotations: { readOnlyHint: false } }, async () => ({ content: [await warehouse.count()] }));`,
  },
  {
    name: "a hint that it does not destroy, which promises nothing",
    effect: "unknown",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
declare const warehouse: any;
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("act", { annotations: { destructiveHint: false } }, async () => ({ content: [await warehouse.count()] }));`,
  },
  ...["destructiveHint: true", "readOnlyHint: false, destructiveHint: true"].map((hint): EffectCase => ({
    name: `a hint that it changes something where nobody sees what it does: ${hint}`,
    effect: "write",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
declare const warehouse: any;
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("act", { annotations: { ${hint} } }, async () => ({ content: [await warehouse.count()] }));`,
  })),
  {
    name: "a hint that it changes something, though it is seen to change nothing",
    effect: "read",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("act", { annotations: { readOnlyHint: false } }, async () => ({ content: [] }));`,
  },
  {
    name: "a shell, which does what it is told",
    effect: "write",
    code: `import { shellTool, type Shell } from "@openai/agents";
export const makeShell = (shell: Shell) => shellTool({ shell });`,
  },
  {
    name: "a shell in a container of the provider",
    effect: "unknown",
    code: `import { shellTool } from "@openai/agents";
export const shell = shellTool({ environment: { type: "container_auto" } });`,
  },
  {
    name: "an agent that other agents may ask",
    effect: "unknown",
    code: `import { Agent } from "@openai/agents";
export const desk = new Agent({ name: "Desk" }).asTool({ toolName: "askDesk" });`,
  },
];

const find = createToolTable(cases.map(({ name, code, files }) => (files ? { name, code, files } : { name, code })));

describe("a tool's effect", () => {
  it.each(cases)("is $effect: $name", ({ name, effect, untyped }) => {
    const of = (engine: "classic" | "syntactic") => find(name, engine).find((tool) => tool.name !== "lookUp")?.effect;
    expect([of("classic"), of("syntactic")]).toEqual([effect, untyped ?? effect]);
  });
});

function execute(expression: string): string {
  return `${shop}export const act = tool({ inputSchema, execute: async ({ payment }) => ${expression} });`;
}
