import type { RuleCase } from "@thirdstate/testkit";
import { ai, anthropic, openai, remote, shop } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "a response",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, ({ signal }) => openai.responses.create({ model: "gpt-5", input }, { signal }));`,
  },
  {
    name: "a guard that rethrows",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read.orThrow("answer", { retry: 1 }, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a guard that repeats with waits of its own",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: { times: 3, base: "1s" } }, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a number of repeats in a constant",
    code: `${openai}${remote}const repeats = 4;
export const answer = (input: string) =>
  remote.read("answer", { retry: repeats }, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "options of a guard in a constant",
    code: `${openai}${remote}const patient = { retry: 5 };
export const answer = (input: string) =>
  remote.read("answer", patient, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a call that repeats once by its own options",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, ({ signal }) =>
    openai.responses.create({ model: "gpt-5", input }, { signal, maxRetries: 1 }),
  );`,
  },
  {
    name: "a call that repeats often by options in a constant",
    code: `${openai}${remote}const options = { maxRetries: 9 };
export const answer = (input: string) =>
  remote.read("answer", { retry: 1 }, () => openai.responses.create({ model: "gpt-5", input }, options));`,
  },
  {
    name: "a client that repeats more",
    code: `import OpenAI from "openai";
const openai = new OpenAI({ apiKey: "sk-test", maxRetries: 4 });
${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a client with other settings",
    code: `import OpenAI from "openai";
const openai = new OpenAI({ timeout: 20_000 });
${remote}export const embed = (input: string) =>
  remote.read("embed", { retry: 2 }, () => openai.embeddings.create({ model: "text-embedding-3-small", input }));`,
  },
  {
    name: "a client in another file",
    code: `${remote}import { openai } from "./client";
export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input }));`,
    files: { "client.ts": `import OpenAI from "openai";\nexport const openai = new OpenAI();` },
  },
  {
    name: "a message of another vendor",
    code: `${anthropic}${remote}export const answer = () =>
  remote.read("answer", { retry: 3 }, ({ signal }) => anthropic.messages.create(letter, { signal }));`,
  },
  {
    name: "a message in beta",
    code: `${anthropic}${remote}export const answer = () =>
  remote.read("answer", { retry: 3 }, async () => (await anthropic.beta.messages.create(letter)).content);`,
  },
  {
    name: "a text",
    code: `${ai}${remote}export const answer = (prompt: string) =>
  remote.read("answer", { retry: 2 }, ({ signal }) => generateText({ model, prompt, abortSignal: signal }));`,
  },
  {
    name: "a text that repeats by its own options",
    code: `${ai}${remote}export const answer = (prompt: string) =>
  remote.read("answer", { retry: 1 }, () => generateText({ model, prompt, maxRetries: 5 }));`,
  },
  {
    name: "an embedding",
    code: `${ai}${remote}export const place = (value: string) =>
  remote.read.orThrow("place", { retry: 2 }, () => embed({ model: "openai/text-embedding-3-small", value }));`,
  },
  {
    name: "a starter",
    code: `${ai}${remote}export const tell = (prompt: string) =>
  remote.stream.sync("tell", { retry: 1 }, ({ signal }) => streamText({ model, prompt, abortSignal: signal }));`,
  },
  {
    name: "a stream",
    code: `${openai}${remote}export const tell = (input: string) =>
  remote.stream("tell", { retry: 2 }, ({ signal }) =>
    openai.responses.create({ model: "gpt-5", input, stream: true }, { signal }),
  );`,
  },
  {
    name: "a write that its callee dedupes",
    code: `${shop}${remote}export const refund = (payment: string) =>
  remote.write("refund", { intent: { payment }, idempotent: true, retry: 2 }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "a write whose client repeats more",
    code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test", { maxNetworkRetries: 3 });
${remote}export const refund = (payment: string) =>
  remote.write.orThrow("refund", { intent: { payment }, idempotent: true, retry: 1, unknown: "throw" }, ({ key }) =>
    stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: key }),
  );`,
  },
  {
    name: "a function by name",
    code: `${openai}${remote}const ask = () => openai.responses.create({ model: "gpt-5", input: "Hello." });
export const answer = () => remote.read("answer", { retry: 2 }, ask);`,
  },
  {
    name: "a function that only a guard calls",
    code: `${openai}${remote}async function ask(input: string, signal: AbortSignal) {
  return openai.responses.create({ model: "gpt-5", input }, { signal });
}
export const answer = (input: string) => remote.read("answer", { retry: 2 }, ({ signal }) => ask(input, signal));`,
  },
  {
    name: "two calls in one guard",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { retry: 2 }, async () => {
    await openai.moderations.create({ input });
    return openai.responses.create({ model: "gpt-5", input });
  });`,
    findings: 2,
  },
  {
    name: "a loop around an SDK that repeats",
    code: `${openai}export async function answer(input: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create({ model: "gpt-5", input });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000 * Math.random()));
    }
  }
}`,
  },
  {
    name: "a helper around an SDK that repeats",
    code: `${ai}async function withRetry<T>(work: () => Promise<T>, attempts: number): Promise<T> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    try {
      return await work();
    } catch (error) {
      console.warn(error);
    }
  }
  throw new Error("No answer.");
}
export const answer = (prompt: string) => withRetry(() => generateText({ model, prompt, maxRetries: 4 }), 5);`,
  },
  {
    name: "a loop around a guard around an SDK",
    code: `${openai}${remote}export async function answer(input: string) {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await remote.read.orThrow("answer", { retry: 2 }, () => openai.responses.create({ model: "gpt-5", input }));
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a loop in a loop, around an SDK that repeats nothing",
    code: `${openai}async function ask(input: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create({ model: "gpt-5", input }, { maxRetries: 0 });
    } catch (error) {
      if (attempt === 2) throw error;
    }
  }
}
export async function answer(input: string) {
  for (let attempt = 0; attempt < 4; attempt++) {
    try {
      return await ask(input);
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a policy around an SDK that repeats",
    code: `${openai}import { ExponentialBackoff, handleAll, retry } from "cockatiel";
const policy = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
export const answer = (input: string) => policy.execute(() => openai.responses.create({ model: "gpt-5", input }));`,
  },
];
