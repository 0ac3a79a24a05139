import type { RuleCase } from "@thirdstate/testkit";
import { agents, ai, late, openai, remote, stripe, withTimeout } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  { name: "no race", code: `${openai}export const answer = await openai.responses.create(body);` },
  {
    name: "a signal that ends the call",
    code: `${openai}export const answer = await openai.responses.create(body, { signal: AbortSignal.timeout(5000) });`,
  },
  {
    name: "a timer beside a signal that ends the call",
    code: `${openai}export async function ask() {
  const control = new AbortController();
  const limit = new Promise<never>((_, reject) =>
    setTimeout(() => {
      control.abort();
      reject(new Error("too late"));
    }, 5000),
  );
  return Promise.race([openai.responses.create(body, { signal: control.signal }), limit]);
}`,
  },
  {
    name: "options that may hold a signal",
    code: `${openai}${late}export const ask = (options: { signal?: AbortSignal }) =>
  Promise.race([openai.responses.create(body, options), late(5000)]);`,
  },
  {
    name: "two models against each other",
    code: `${openai}${ai}export const answer = await Promise.race([
  openai.responses.create(body),
  generateText({ model, prompt: "Hello" }),
]);`,
  },
  {
    name: "all instead of the first",
    code: `${openai}${late}export const [answer] = await Promise.all([openai.responses.create(body), late(5000)]);`,
  },
  {
    name: "a model against a person",
    code: `${openai}declare const cancelled: Promise<undefined>;
export const answer = await Promise.race([openai.responses.create(body), cancelled]);`,
  },
  {
    name: "a model against a function of unknown make",
    code: `${openai}declare function until(name: string): Promise<undefined>;
export const answer = await Promise.race([openai.responses.create(body), until("closed")]);`,
  },
  {
    name: "a model against an event",
    code: `${openai}import { once } from "node:events";
export const answer = await Promise.race([openai.responses.create(body), once(process, "SIGTERM")]);`,
  },
  {
    name: "a model against work that waits in between",
    code: `${openai}${ai}const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function second() {
  for (let attempt = 0; attempt < 2; attempt++) {
    await sleep(100);
    console.log(attempt);
  }
  return "second";
}
export const answer = await Promise.race([openai.responses.create(body), second()]);`,
  },
  {
    name: "somebody else's work against a timer, beside a model",
    code: `${openai}${late}const load = async () => "page";
export const page = await Promise.race([load(), late(5000)]);
export const answer = await openai.responses.create(body);`,
  },
  {
    name: "an own function for timeouts around somebody else's work",
    code: `${openai}${withTimeout}const load = async () => "page";
export const page = await withTimeout(load(), 5000);
export const answer = await openai.responses.create(body);`,
  },
  {
    name: "an own function that only waits",
    code: `${openai}const after = async <T>(work: Promise<T>, ms: number) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return work;
};
export const answer = await after(openai.responses.create(body), 5000);`,
  },
  {
    name: "an answer that is there already",
    code: `${openai}${late}const answer = await openai.responses.create(body);
export const said = await Promise.race([Promise.resolve(answer.output_text), late(5000)]);`,
  },
  {
    name: "a race of our own make",
    code: `${openai}${late}const Races = { race: <T>(all: readonly Promise<T>[]) => all[0] };
export const answer = await Races.race([openai.responses.create(body), late(5000)]);`,
  },
  {
    name: "a guard's deadline",
    code: `${openai}${remote}export const answer = remote.read("answer.create", { timeout: "5s" }, ({ signal }) =>
  openai.responses.create(body, { signal }),
);`,
  },
  {
    name: "a request that only reads",
    code: `${ai}${late}export const page = await Promise.race([fetch("https://shop.example/orders"), late(5000)]);
export const answer = await generateText({ model, prompt: "Hello" });`,
  },
  {
    name: "a file that is read",
    code: `${ai}${late}import { readFile } from "node:fs/promises";
export const prompt = await Promise.race([readFile("prompt.txt", "utf8"), late(5000)]);
export const answer = await generateText({ model, prompt: String(prompt) });`,
  },
  {
    name: "a look-alike of another package",
    code: `${late}const openai = { responses: { create: async (input: string) => input } };
export const answer = await Promise.race([openai.responses.create("Hello"), late(5000)]);`,
  },
  {
    name: "an agent with a signal",
    code: `${agents}${late}export const result = await Promise.race([
  run(desk, "Where is my order?", { signal: AbortSignal.timeout(60_000) }),
  late(61_000),
]);`,
  },
  {
    name: "a read of Stripe's",
    code: `${stripe}${late}export const charge = await Promise.race([stripe.charges.retrieve("ch_1"), late(5000)]);`,
  },
  {
    name: "an interval that tells that it takes long",
    code: `${openai}const timer = setInterval(() => console.log("still asking"), 1000);
export const answer = await openai.responses.create(body);
clearInterval(timer);`,
  },
  {
    name: "Out of scope: a race over a list",
    code: `${openai}${late}const rivals: Promise<unknown>[] = [openai.responses.create(body), late(5000)];
export const answer = await Promise.race(rivals);`,
  },
  {
    name: "Out of scope: a timeout that a package brings",
    code: `${openai}declare function pTimeout<T>(work: Promise<T>, options: { milliseconds: number }): Promise<T>;
export const answer = await pTimeout(openai.responses.create(body), { milliseconds: 5000 });`,
  },
  {
    name: "Out of scope: a function that calls the one around the call",
    code: `${openai}${late}const ask = async () => (await openai.responses.create(body)).output_text;
const serve = async () => ({ text: await ask() });
export const served = await Promise.race([serve(), late(5000)]);`,
  },
];
