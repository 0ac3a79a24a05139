export interface Feature {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** How many remote calls the feature holds. */
  readonly sites: number;
}

/** Ten files: seven of plain business code, three that talk to models and payments. */
export function writeFeature(index: number): Feature {
  const folder = `src/feature-${String(index).padStart(3, "0")}`;
  const plain = Array.from({ length: 7 }, (_, n) => ({ path: `${folder}/rules-${n}.ts`, text: writeRules(n) }));
  return {
    files: [
      ...plain,
      { path: `${folder}/summarise.ts`, text: summarise },
      { path: `${folder}/desk.ts`, text: desk },
      { path: `${folder}/orders.ts`, text: orders },
    ],
    sites: 4,
  };
}

function writeRules(n: number): string {
  const functions = Array.from({ length: 12 }, (_, i) => writeFunction(n, i)).join("\n");
  const before = n === 0 ? "" : `import { Repository as Previous } from "./rules-${n - 1}.ts";\n`;
  const uses = n === 0 ? "" : "export const previous: Previous = new Previous();\n";
  return `${before.replace(".ts", ".js")}
export interface Row { readonly id: string; readonly amount: number; readonly tags: readonly string[] }
export class Repository {
  #rows = new Map<string, Row>();
  create(row: Row): Row { this.#rows.set(row.id, row); return row; }
  async run(id: string): Promise<Row | undefined> { return this.#rows.get(id); }
  async send(rows: readonly Row[]): Promise<number> { return rows.length; }
}
${uses}${functions}
`;
}

function writeFunction(n: number, i: number): string {
  return `export async function settle${n}x${i}(rows: readonly Row[], repository: Repository): Promise<number> {
  const open = rows.filter((row) => row.amount > ${i} && row.tags.includes("open"));
  const totals = new Map<string, number>();
  for (const row of open) totals.set(row.id, (totals.get(row.id) ?? 0) + row.amount * ${n + 1});
  const found = await repository.run(open[0]?.id ?? "none");
  repository.create({ id: "row-${i}", amount: totals.size, tags: [...(found?.tags ?? [])] });
  return [...totals.values()].reduce((sum, value) => sum + value, 0);
}`;
}

const summarise = `import { generateText, type LanguageModel } from "ai";
import { openai } from "../clients.js";
export async function summarise(model: LanguageModel, text: string): Promise<string> {
  const { text: summary } = await generateText({ model, prompt: text });
  return summary;
}
export async function label(text: string): Promise<string | null> {
  const answer = await openai.chat.completions.create({ model: "gpt-5", messages: [{ role: "user", content: text }] });
  return answer.choices[0]?.message.content ?? null;
}
`;
const desk = `import { generateText, stepCountIs, tool, type LanguageModel } from "ai";
import { z } from "zod";
import { anthropic } from "../clients.js";
import { refund } from "./orders.js";
const refundOrder = tool({
  description: "Refund an order",
  inputSchema: z.object({ payment: z.string(), amount: z.number() }),
  execute: async ({ payment, amount }) => refund(payment, amount),
});
export function answer(model: LanguageModel, prompt: string) {
  return generateText({ model, prompt, tools: { refundOrder }, stopWhen: stepCountIs(5) });
}
export async function translate(text: string) {
  const reply = await anthropic.messages.create({ model: "claude", max_tokens: 100, messages: [{ role: "user", content: text }] });
  return reply.content;
}
`;
const orders = `import { stripe } from "../clients.js";
export async function refund(payment: string, amount: number) {
  return stripe.refunds.create({ payment_intent: payment, amount });
}
export async function status(id: string): Promise<number> {
  const response = await fetch(\`https://shop.example/orders/\${id}\`);
  return response.status;
}
`;
