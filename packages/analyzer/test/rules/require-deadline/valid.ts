import type { RuleCase } from "@thirdstate/testkit";
import { agents, ai, mcp, openai, remote } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a signal that is passed",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", ({ signal }) => openai.responses.create({ model: "gpt-5", input }, { signal }));`,
  },
  {
    name: "a signal through the context",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", (context) =>
    openai.responses.create({ model: "gpt-5", input }, { signal: context.signal, timeout: 10_000 }),
  );`,
  },
  {
    name: "a signal joined with the caller's",
    code: `${openai}${remote}export const answer = (input: string, asked: AbortSignal) =>
  remote.read("answer", ({ signal }) =>
    openai.responses.create({ model: "gpt-5", input }, { signal: AbortSignal.any([signal, asked]) }),
  );`,
  },
  {
    name: "a signal in options that stand in a constant",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", ({ signal }) => {
    const options = { signal, maxRetries: 0 };
    return openai.responses.create({ model: "gpt-5", input }, options);
  });`,
  },
  {
    name: "a text with its signal",
    code: `${ai}${remote}export const answer = (prompt: string) =>
  remote.read("answer", ({ signal }) => generateText({ model, prompt, abortSignal: signal }));`,
  },
  {
    name: "a starter with its signal",
    code: `${ai}${remote}export const tell = (prompt: string) =>
  remote.stream.sync("tell", ({ signal }) => streamText({ model, prompt, abortSignal: signal }));`,
  },
  {
    name: "a limit of the call's own that covers all of it",
    code: `${ai}${remote}export const answer = (prompt: string) =>
  remote.read("answer", () => generateText({ model, prompt, timeout: 10_000 }));`,
  },
  {
    name: "a limit of a remote tool's own",
    code: `${mcp}${remote}export const ship = (order: string) =>
  remote.write("ship", { intent: { order } }, () =>
    shop.callTool({ name: "ship", arguments: { order } }, undefined, { timeout: 5_000 }),
  );`,
  },
  {
    name: "a run with its signal",
    code: `${agents}${remote}export const settle = (ticket: string) =>
  remote.agent("settle", { run: ticket }, ({ signal }) => run(desk, ticket, { signal, maxTurns: 5 }));`,
  },
  {
    name: "a request with its signal",
    code: `${remote}export const look = (id: string) =>
  remote.read("look", ({ signal }) => fetch("https://shop.test/orders/" + id, { signal }).then((it) => it.json()));`,
  },
  {
    name: "a request with a clock of its own",
    code: `${remote}export const look = (id: string) =>
  remote.read("look", () => fetch("https://shop.test/orders/" + id, { signal: AbortSignal.timeout(5_000) }));`,
  },
  {
    name: "a callee that reads no signal",
    code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "options that may hold one",
    code: `${openai}${remote}const ask = (input: string, options: OpenAI.RequestOptions) =>
  openai.responses.create({ model: "gpt-5", input }, options);
export const answer = (input: string) => remote.read("answer", ({ signal }) => ask(input, { signal }));`,
  },
  {
    name: "options that are spread",
    code: `${ai}${remote}export const answer = (settings: { abortSignal: AbortSignal }) =>
  remote.read("answer", () => generateText({ model, prompt: "Hello.", ...settings }));`,
  },
  {
    name: "a function that takes the signal",
    code: `${openai}${remote}async function ask(input: string, signal: AbortSignal) {
  return openai.responses.create({ model: "gpt-5", input }, { signal });
}
export const answer = (input: string) => remote.read("answer", ({ signal }) => ask(input, signal));`,
  },
  {
    name: "a call outside every guard, which is another rule's",
    code: `${openai}await openai.responses.create({ model: "gpt-5", input: "Hello." });`,
  },
  {
    name: "a function that is also called outside every guard",
    code: `${openai}${remote}const ask = () => openai.responses.create({ model: "gpt-5", input: "Hello." });
export const answer = () => remote.read("answer", ask);
export const hurry = () => ask();`,
  },
  {
    name: "what stands beside a guard",
    code: `${openai}${remote}const greeting = await openai.responses.create({ model: "gpt-5", input: "Hello." });
export const answer = remote.read("answer", async () => greeting.output_text);`,
  },
  {
    name: "a run without a guard's deadline",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.within({ run: input }, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a remote of the program's own",
    code: `${openai}const remote = { read: <T>(_site: string, ask: () => Promise<T>) => ask() };
await remote.read("answer", async () => openai.responses.create({ model: "gpt-5", input: "Hello." }));`,
  },
  {
    name: "a fetch of the program's own",
    code: `${remote}const fetch = async (path: string) => path.length;
export const look = () => remote.read("look", () => fetch("/orders"));`,
  },
  {
    name: "a client of type any",
    code: `${remote}declare const openai: any;
export const answer = () => remote.read("answer", () => openai.responses.create({ model: "gpt-5" }));`,
  },
  {
    name: "a test",
    filename: "answer.test.ts",
    code: `${openai}${remote}await remote.read("answer", () => openai.responses.create({ model: "gpt-5", input: "Hello." }));`,
  },
  {
    name: "Out of scope: a signal that is not the guard's",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", () => openai.responses.create({ model: "gpt-5", input }, { signal: new AbortController().signal }));`,
  },
];
