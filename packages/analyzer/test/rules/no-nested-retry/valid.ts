import type { RuleCase } from "@thirdstate/testkit";
import { ai, anthropic, openai, remote, shop } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "repeats that are handed over",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, ({ signal, innerRetries }) =>
    openai.responses.create({ model: "gpt-5", input }, { signal, maxRetries: innerRetries(2) }),
  );`,
  },
  {
    name: "repeats that are handed over through the context",
    code: `${ai}${remote}export const answer = (prompt: string) =>
  remote.read("answer", { retry: 2 }, (context) =>
    generateText({ model, prompt, abortSignal: context.signal, maxRetries: context.innerRetries(2) }),
  );`,
  },
  {
    name: "repeats that are switched off",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input }, { maxRetries: 0 }));`,
  },
  {
    name: "repeats that are switched off for the client",
    code: `import OpenAI from "openai";
const openai = new OpenAI({ maxRetries: 0 });
${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "repeats that are switched off for a client in another file",
    code: `${remote}import { openai } from "./client";
export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input }));`,
    files: { "client.ts": `import OpenAI from "openai";\nexport const openai = new OpenAI({ maxRetries: 0 });` },
  },
  {
    name: "repeats of payments that are switched off for the client",
    code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test", { maxNetworkRetries: 0 });
${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true, retry: 2 }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "a guard that repeats nothing",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 0 }, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a guard that leaves it to its settings",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a guard whose options come from elsewhere",
    code: `${openai}${remote}export const answer = (input: string, options: { retry: number }) =>
  remote.read("answer", options, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a number that is read when the program starts",
    code: `${openai}${remote}const repeats = Number(process.env.REPEATS);
export const answer = (input: string) =>
  remote.read("answer", { retry: repeats }, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "an agent's guard, which repeats nothing",
    code: `${ai}${remote}export const answer = (prompt: string) =>
  remote.agent("answer", { run: prompt }, ({ signal }) => generateText({ model, prompt, abortSignal: signal }));`,
  },
  {
    name: "a write at most once",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment } }, () => stripe.refunds.create({ payment_intent: payment }));`,
  },
  {
    name: "a request, which nothing else repeats",
    code: `${remote}export const look = () =>
  remote.read("look", { retry: 2 }, ({ signal }) => fetch("https://shop.test/orders", { signal }));`,
  },
  {
    name: "a client that is handed in",
    code: `${openai}${remote}export const answer = (client: OpenAI, input: string) =>
  remote.read("answer", { retry: 2 }, () => client.responses.create({ model: "gpt-5", input }));
await openai.models.list();`,
  },
  {
    name: "a client whose settings come from elsewhere",
    code: `import OpenAI, { type ClientOptions } from "openai";
import { settings } from "./settings";
const openai = new OpenAI(settings());
${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input }));
export type Settings = ClientOptions;`,
    files: { "settings.ts": `export const settings = () => ({ maxRetries: 0 });` },
  },
  {
    name: "a client in a field",
    code: `${openai}${remote}export class Desk {
  readonly #client = new OpenAI({ maxRetries: 0 });
  answer(input: string) {
    return remote.read("answer", { retry: 2 }, () => this.#client.responses.create({ model: "gpt-5", input }));
  }
}
await openai.models.list();`,
  },
  {
    name: "a derived client",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, () =>
    openai.withOptions({ maxRetries: 0 }).responses.create({ model: "gpt-5", input }),
  );`,
  },
  {
    name: "options that may switch them off",
    code: `${anthropic}${remote}export const answer = (options: Anthropic.RequestOptions) =>
  remote.read("answer", { retry: 2 }, () => anthropic.messages.create(letter, options));`,
  },
  {
    name: "options that are spread",
    code: `${anthropic}${remote}export const answer = (options: Anthropic.RequestOptions) =>
  remote.read("answer", { retry: 2 }, ({ signal }) => anthropic.messages.create(letter, { signal, ...options }));`,
  },
  {
    name: "repeats of an SDK outside every guard",
    code: `${openai}await openai.responses.create({ model: "gpt-5", input: "Hello." }, { maxRetries: 5 });`,
  },
  {
    name: "a remote of the program's own",
    code: `${openai}const remote = { read: <T>(_: string, { retry }: { retry: number }, ask: () => T) => (retry > 0 ? ask() : ask()) };
await remote.read("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input: "Hello." }));`,
  },
  {
    name: "an agent under a guard for reads, which is another rule's",
    code: `import { ToolLoopAgent } from "ai";
${remote}const clerk = new ToolLoopAgent({ model: "openai/gpt-5" });
export const answer = (prompt: string) => remote.read("answer", { retry: 2 }, () => clerk.generate({ prompt }));`,
  },
  {
    name: "what stands beside a guard",
    code: `${openai}${remote}const greeting = await openai.responses.create({ model: "gpt-5", input: "Hello." });
export const answer = remote.read("answer", { retry: 2 }, async () => greeting.output_text);`,
  },
  {
    name: "a test",
    filename: "answer.test.ts",
    code: `${openai}${remote}await remote.read("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input: "Hello." }));`,
  },
  {
    name: "Out of scope: a loop around a call that repeats by itself",
    code: `${openai}export async function answer(input: string) {
  for (let left = 3; left > 0; left--) {
    try {
      return await openai.responses.create({ model: "gpt-5", input });
    } catch (error) {
      if (left === 1) throw error;
    }
  }
  return undefined;
}`,
  },
  {
    name: "a guard inside a guard, whose repeats the outer one lets alone",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read.orThrow("desk", { retry: 2 }, () =>
    remote.read.orThrow("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input }, { maxRetries: 0 })),
  );`,
  },
  {
    name: "a loop around an SDK that repeats nothing",
    code: `${openai}export async function answer(input: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create({ model: "gpt-5", input }, { maxRetries: 0 });
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a loop of which nobody knows how often it repeats",
    code: `${openai}export async function answer(input: string, attempts: number) {
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await openai.responses.create({ model: "gpt-5", input });
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a loop over questions",
    code: `${ai}export async function answerAll(prompts: readonly string[]) {
  for (const prompt of prompts) {
    try {
      console.log((await generateText({ model, prompt })).text);
    } catch (error) {
      console.error(error);
    }
  }
}`,
  },
];
