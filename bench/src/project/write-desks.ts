/** Twenty lines a desk: one tool that writes through a function, one guard, one bare call, and plain code between. */
export function writeDesks(lines: number): string {
  return head + Array.from({ length: lines / 20 }, (_, index) => writeDesk(index)).join("");
}

const head = `import { generateText, tool, type LanguageModel } from "ai";
import { createRemote, memoryLedger } from "@thirdstate/runtime";
import OpenAI from "openai";
import Stripe from "stripe";
import { z } from "zod";
const openai = new OpenAI();
const stripe = new Stripe("key");
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;

function writeDesk(n: number): string {
  return `function refund${n}(charge: string) {
  return stripe.refunds.create({ charge });
}
export const refundOrder${n} = tool({
  inputSchema: z.object({ charge: z.string() }),
  execute: ({ charge }) => refund${n}(charge),
});
export async function answer${n}(model: LanguageModel, prompt: string) {
  const { text } = await generateText({ model, prompt, tools: { refundOrder${n} } });
  return text;
}
export function ask${n}(input: string) {
  return remote.read("desk.ask${n}", ({ signal }) => openai.responses.create({ model: "gpt-5", input }, { signal }));
}
export function settle${n}(rows: readonly { id: string; amount: number }[]) {
  const totals = new Map<string, number>();
  for (const { id, amount } of rows) totals.set(id, (totals.get(id) ?? 0) + amount);
  return [...totals.values()].reduce((all, one) => all + one, 0);
}

`;
}
