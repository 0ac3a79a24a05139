import type { RuleCase } from "@thirdstate/testkit";
import { agents, ai, late, mcp, openai, remote, stripe, withTimeout } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "a model against a promise of a timer",
    code: `${openai}export const answer = await Promise.race([
  openai.responses.create(body),
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too late")), 5000)),
]);`,
  },
  {
    name: "a timer that stands first",
    code: `${ai}${late}export const answer = await Promise.race([late(5000), generateText({ model, prompt: "Hello" })]);`,
  },
  {
    name: "a timer that a function makes",
    code: `${ai}${late}export const answer = await Promise.race([generateText({ model, prompt: "Hello" }), late(5000)]);`,
  },
  {
    name: "a timer that a variable holds",
    code: `${openai}export async function ask() {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), 5000);
  });
  try {
    return await Promise.race([openai.responses.create(body), limit]);
  } finally {
    clearTimeout(timer);
  }
}`,
  },
  {
    name: "a timer of Node's",
    code: `${openai}import { setTimeout as sleep } from "node:timers/promises";
export const answer = await Promise.race([openai.responses.create(body), sleep(5000)]);`,
  },
  {
    name: "a timer and what follows it",
    code: `${openai}import { setTimeout } from "timers/promises";
export const answer = await Promise.race([
  openai.responses.create(body),
  setTimeout(5000).then(() => {
    throw new Error("too late");
  }),
]);`,
  },
  {
    name: "an own function that waits and throws",
    code: `${openai}const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function giveUp(ms: number): Promise<never> {
  await sleep(ms);
  throw new Error("too late");
}
export const answer = await Promise.race([openai.responses.create(body), giveUp(5000)]);`,
  },
  {
    name: "a promise that a variable holds",
    code: `${openai}${late}export async function ask() {
  const answer = openai.responses.create(body);
  return Promise.race([answer, late(5000)]);
}`,
  },
  {
    name: "what follows the answer",
    code: `${openai}${late}export const text = await Promise.race([
  openai.responses.create(body).then(({ output_text }) => output_text),
  late(5000),
]);`,
  },
  {
    name: "a function of its own around the call",
    code: `${openai}${late}async function ask(input: string) {
  const { output_text } = await openai.responses.create({ model: "gpt-5", input });
  return output_text.trim();
}
export const text = await Promise.race([ask("Hello"), late(5000)]);`,
  },
  {
    name: "a function that is called where it stands",
    code: `${openai}${late}export const text = await Promise.race([
  (async () => {
    const { output_text } = await openai.responses.create(body);
    return output_text;
  })(),
  late(5000),
]);`,
  },
  {
    name: "an own function for timeouts",
    code: `${openai}${withTimeout}export const answer = await withTimeout(openai.responses.create(body), 5000);`,
  },
  {
    name: "an own function for timeouts that calls what it is given",
    code: `${openai}${late}const limited = <T>(work: () => Promise<T>, ms: number): Promise<T> => Promise.race([work(), late(ms)]);
export const answer = await limited(() => openai.responses.create(body), 5000);`,
  },
  {
    name: "an own function for timeouts around more than the call",
    code: `${openai}${late}const limited = <T>(work: () => Promise<T>, ms: number): Promise<T> => Promise.race([work(), late(ms)]);
export const text = await limited(async () => {
  const { output_text } = await openai.responses.create(body);
  return output_text;
}, 5000);`,
  },
  {
    name: "an own function for timeouts in another file",
    code: `${openai}import { withTimeout } from "./timeout";
export const answer = await withTimeout(openai.responses.create(body), 5000);`,
    files: { "timeout.ts": `export ${withTimeout}` },
  },
  {
    name: "two models at once",
    code: `${openai}${ai}${late}export const answer = await Promise.race([
  openai.responses.create(body),
  generateText({ model, prompt: "Hello" }),
  late(5000),
]);`,
    findings: 2,
  },
  {
    name: "an agent",
    code: `${agents}${late}export const result = await Promise.race([run(desk, "Where is my order?"), late(60_000)]);`,
  },
  {
    name: "a refund",
    code: `${stripe}${late}export const refunded = await Promise.race([stripe.refunds.create({ charge: "ch_1" }), late(5000)]);`,
  },
  {
    name: "a refund of a tool",
    code: `${stripe}${withTimeout}import { tool } from "ai";
import { z } from "zod";
export const refund = tool({
  inputSchema: z.object({ charge: z.string() }),
  execute: async ({ charge }) => withTimeout(stripe.refunds.create({ charge }), 5000),
});`,
  },
  {
    name: "a remote tool",
    code: `${mcp}${late}export const result = await Promise.race([
  shop.callTool({ name: "refund", arguments: { order: "A1" } }),
  late(5000),
]);`,
  },
  {
    name: "a request that changes something",
    code: `${ai}${late}export const settle = async (order: string) => {
  const asked = await generateText({ model, prompt: order });
  await Promise.race([fetch("https://shop.example/refunds", { method: "POST", body: asked.text }), late(5000)]);
};`,
  },
  {
    name: "a method of a class",
    code: `${openai}export class Desk {
  async ask() {
    return Promise.race([openai.responses.create(body), this.limit(5000)]);
  }
  private limit(ms: number) {
    return new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));
  }
}`,
  },
  {
    name: "a race inside a guard",
    code: `${openai}${remote}${late}export const answer = remote.read("answer.create", () =>
  Promise.race([openai.responses.create(body), late(5000)]),
);`,
  },
  {
    name: "one side of a choice",
    code: `${openai}${late}export const ask = (isShort: boolean) =>
  Promise.race([isShort ? openai.responses.create(body) : openai.responses.create({ ...body }), late(5000)]);`,
    findings: 2,
  },
];
