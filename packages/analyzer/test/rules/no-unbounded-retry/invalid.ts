import type { RuleCase } from "@thirdstate/testkit";
import { ai, openai, shop, sleep } from "./preludes.ts";

const endless: readonly RuleCase[] = [
  {
    name: "a loop that only success leaves",
    code: `${openai}${sleep}export async function answer() {
  while (true) {
    try {
      return await openai.responses.create(ask);
    } catch (error) {
      console.error(error);
      await sleep(1000 * Math.random());
    }
  }
}`,
  },
  {
    name: "a for without a condition",
    code: `${ai}export async function answer(prompt: string) {
  for (;;) {
    try {
      const { text } = await generateText({ model, prompt });
      return text;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
  },
  {
    name: "a count that bounds nothing",
    code: `${ai}${sleep}export async function answer(prompt: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await generateText({ model, prompt });
    } catch {
      await sleep(100 * 2 ** attempt);
    }
  }
}`,
  },
  {
    name: "a flag that only success sets",
    code: `${openai}${sleep}export async function answer() {
  let done = false;
  let text = "";
  while (!done) {
    try {
      text = (await openai.responses.create(ask)).output_text;
      done = true;
    } catch {
      await sleep(1000);
    }
  }
  return text;
}`,
  },
  {
    name: "an answer that is waited for",
    code: `${openai}${sleep}export async function answer() {
  let text: string | undefined;
  while (text === undefined) {
    try {
      text = (await openai.responses.create(ask)).output_text;
    } catch {
      await sleep(1000);
    }
  }
  return text;
}`,
  },
  {
    name: "a do that goes on for ever",
    code: `${openai}export async function answer() {
  do {
    try {
      return await openai.responses.create(ask);
    } catch {
      continue;
    }
  } while (true);
}`,
  },
  {
    name: "a function that always calls itself",
    code: `${openai}export async function answer(): Promise<string> {
  try {
    return (await openai.responses.create(ask)).output_text;
  } catch {
    return answer();
  }
}`,
  },
  {
    name: "a function that calls itself after a wait",
    code: `${ai}${sleep}export const answer = async (prompt: string): Promise<string> => {
  try {
    const { text } = await generateText({ model, prompt });
    return text;
  } catch (error) {
    console.warn("again", error);
    await sleep(1000);
    return answer(prompt);
  }
};`,
  },
  {
    name: "a helper without end",
    code: `${openai}${sleep}async function insist<T>(work: () => Promise<T>): Promise<T> {
  while (true) {
    try {
      return await work();
    } catch {
      await sleep(1000 * Math.random());
    }
  }
}
export const answer = () => insist(() => openai.responses.create(ask));`,
  },
  {
    name: "a payment",
    code: `${shop}${sleep}export async function refund(payment: string, order: string) {
  while (true) {
    try {
      return await stripe.refunds.create({ payment_intent: payment }, { idempotencyKey: order });
    } catch {
      await sleep(1000);
    }
  }
}`,
  },
  {
    name: "a policy that counts nothing",
    code: `${openai}import { ExponentialBackoff, handleAll, retry } from "cockatiel";
const policy = retry(handleAll, { backoff: new ExponentialBackoff() });
export const answer = () => policy.execute(() => openai.responses.create(ask));`,
  },
];

const hasty: readonly RuleCase[] = [
  {
    name: "a loop without a pause",
    code: `${openai}export async function answer() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
  },
  {
    name: "a loop that gives up at last, without a pause",
    code: `${ai}export async function answer(prompt: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await generateText({ model, prompt });
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}`,
  },
  {
    name: "a function that calls itself a few times",
    code: `${ai}export async function answer(prompt: string, left = 3): Promise<string> {
  try {
    return (await generateText({ model, prompt })).text;
  } catch (error) {
    if (left === 0) throw error;
    return answer(prompt, left - 1);
  }
}`,
  },
  {
    name: "a helper without a pause",
    code: `${openai}async function withRetry<T>(work: () => Promise<T>, attempts: number): Promise<T> {
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await work();
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
export const answer = () => withRetry(() => openai.responses.create(ask), 4);`,
  },
  {
    name: "two calls in one loop",
    code: `${ai}export async function answer(prompt: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const outline = await generateText({ model, prompt });
      return await generateText({ model, prompt: outline.text });
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a loop that looks at the error, and never waits",
    code: `${openai}export async function answer() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch (error) {
      if (!(error instanceof OpenAI.RateLimitError)) throw error;
    }
  }
}`,
  },
  {
    name: "a policy that never waits",
    code: `${openai}import { handleAll, retry } from "cockatiel";
const policy = retry(handleAll, { maxAttempts: 4 });
export const answer = () => policy.execute(() => openai.responses.create(ask));`,
  },
];

const inStep: readonly RuleCase[] = [
  {
    name: "waits of one length",
    code: `${openai}${sleep}export async function answer() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(1000);
    }
  }
}`,
  },
  {
    name: "waits that double",
    code: `${openai}${sleep}export async function answer() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(500 * 2 ** attempt);
    }
  }
}`,
  },
  {
    name: "waits by Math.pow, up to a longest",
    code: `${ai}export async function answer(prompt: string) {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await generateText({ model, prompt });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 500 * Math.pow(2, attempt))));
    }
  }
}`,
  },
  {
    name: "waits that a constant names",
    code: `${openai}${sleep}const pause = 2000;
export async function answer() {
  for (const _ of [1, 2, 3]) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(pause);
    }
  }
}`,
  },
  {
    name: "waits of Node's own timer",
    code: `${openai}import { setTimeout as wait } from "node:timers/promises";
export async function answer() {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await wait(1000);
    }
  }
}`,
  },
  {
    name: "a list of waits",
    code: `${openai}${sleep}export async function answer() {
  for (const pause of [100, 200, 400]) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(pause);
    }
  }
}`,
  },
  {
    name: "a wait before the next attempt",
    code: `${openai}${sleep}export async function answer() {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (attempt > 0) await sleep(1000);
    try {
      return await openai.responses.create(ask);
    } catch {
      console.warn("again");
    }
  }
}`,
  },
];

export const invalid: readonly RuleCase[] = [...endless, ...hasty, ...inStep];
