import type { RuleCase } from "@thirdstate/testkit";
import { ai, openai, remote, shop, sleep } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a bound, a backoff and chance",
    code: `${openai}${sleep}export async function answer() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(500 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}`,
  },
  {
    name: "chance that a function adds",
    code: `${openai}${sleep}const backoff = (attempt: number) => 500 * 2 ** attempt * Math.random();
export async function answer() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(backoff(attempt));
    }
  }
}`,
  },
  {
    name: "chance inside the timer",
    code: `${openai}const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms * Math.random()));
export async function answer() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await pause(1000);
    }
  }
}`,
  },
  {
    name: "a wait that comes from elsewhere",
    code: `${openai}${sleep}export async function answer(pause: number) {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(pause);
    }
  }
}`,
  },
  {
    name: "a wait for something that nobody knows",
    code: `${openai}declare const gate: { open(): Promise<void> };
export async function answer() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await gate.open();
    }
  }
}`,
  },
  {
    name: "a loop that a signal ends",
    code: `${openai}${sleep}export async function answer(signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(1000 * Math.random());
    }
  }
}`,
  },
  {
    name: "a loop that a clock ends",
    code: `${openai}${sleep}export async function answer() {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    try {
      return await openai.responses.create(ask);
    } catch {
      await sleep(1000 * Math.random());
    }
  }
}`,
  },
  {
    name: "a loop without a condition that gives up",
    code: `${openai}${sleep}export async function answer() {
  let attempt = 0;
  while (true) {
    try {
      return await openai.responses.create(ask);
    } catch (error) {
      if (++attempt > 4) throw error;
      await sleep(1000 * Math.random());
    }
  }
}`,
  },
  {
    name: "a flag that failure sets too",
    code: `${openai}export async function answer() {
  let done = false;
  while (!done) {
    try {
      await openai.responses.create(ask);
      done = true;
    } catch {
      done = true;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000 * Math.random()));
  }
}`,
  },
  {
    name: "a loop over questions",
    code: `${ai}export async function answerAll(prompts: string[]) {
  for (const prompt of prompts) {
    try {
      console.log((await generateText({ model, prompt })).text);
    } catch (error) {
      console.error(error);
    }
  }
}`,
  },
  {
    name: "a loop over models",
    code: `${ai}export async function answer(prompt: string) {
  for (const candidate of ["openai/gpt-5", "anthropic/claude-sonnet-4.5"]) {
    try {
      return await generateText({ model: candidate, prompt });
    } catch {
      continue;
    }
  }
}`,
  },
  {
    name: "an agent's turns",
    code: `${openai}export async function run(question: string) {
  const input: string[] = [question];
  while (true) {
    try {
      const answer = await openai.responses.create({ ...ask, input: input.join("\\n") });
      if (answer.status === "completed") return answer.output_text;
      input.push(answer.output_text);
    } catch (error) {
      console.error(error);
    }
  }
}`,
  },
  {
    name: "a worker that never ends",
    code: `${ai}declare const queue: { next(): Promise<string> };
export async function work() {
  while (true) {
    try {
      const prompt = await queue.next();
      console.log(await generateText({ model, prompt }));
    } catch (error) {
      console.error(error);
    }
  }
}`,
  },
  {
    name: "one attempt",
    code: `${openai}export async function answer() {
  for (let attempt = 0; attempt < 1; attempt++) {
    try {
      return await openai.responses.create(ask);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
  },
  {
    name: "a catch that throws",
    code: `${openai}export async function answer() {
  while (true) {
    try {
      return await openai.responses.create(ask);
    } catch (error) {
      throw new Error("No answer.", { cause: error });
    }
  }
}`,
  },
  {
    name: "a guard of ours",
    code: `${openai}${remote}export const answer = () =>
  remote.read("answer", { retry: 4 }, ({ signal, innerRetries }) =>
    openai.responses.create(ask, { signal, maxRetries: innerRetries(2) }),
  );`,
  },
  {
    name: "the SDK's own repeats",
    code: `${openai}export const answer = () => openai.responses.create(ask, { maxRetries: 5 });`,
  },
  {
    name: "a helper that waits inside its try, before it asks again",
    code: `
import { generateText } from "ai";

async function withRetry<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  let attempt = 0;
  while (attempt <= 3) {
    try {
      if (attempt > 0) {
        const wait = backoff(attempt);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
      return await ask(AbortSignal.timeout(30_000));
    } catch (error) {
      console.warn(error);
      attempt++;
    }
  }
  throw new Error("No answer.");
}

function backoff(attempt: number): number {
  return 2 ** attempt * 1000 * (0.5 + Math.random());
}

export const answer = (prompt: string) => withRetry((abortSignal) => generateText({ model: "gpt-5", prompt, abortSignal }));
`,
  },
  {
    name: "a helper that waits for chance",
    code: `${openai}${sleep}async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(Math.random() * 200 * attempt);
    }
  }
}
export const answer = () => withRetry(() => openai.responses.create(ask));`,
  },
  {
    name: "a read of the shop's books",
    code: `${shop}export async function find(payment: string) {
  while (true) {
    try {
      return await stripe.paymentIntents.retrieve(payment);
    } catch {
      console.warn("again");
    }
  }
}`,
  },
  {
    name: "a function of the same name that another object has",
    code: `${openai}const desk = { answer: async () => "none" };
export async function answer() {
  try {
    return (await openai.responses.create(ask)).output_text;
  } catch {
    return desk.answer();
  }
}`,
  },
  {
    name: "a loop around something else",
    code: `${openai}${sleep}declare const tide: { high(): Promise<boolean> };
export async function answer() {
  while (true) {
    try {
      await tide.high();
      break;
    } catch {
      await sleep(1000);
    }
  }
  return openai.responses.create(ask);
}`,
  },
  {
    name: "Out of scope: a timer that starts the function anew",
    code: `${openai}export async function answer() {
  try {
    console.log(await openai.responses.create(ask));
  } catch {
    setTimeout(() => void answer(), 1000);
  }
}`,
  },
  {
    name: "a policy with a bound and a backoff",
    code: `${openai}import { ExponentialBackoff, handleAll, retry } from "cockatiel";
const policy = retry(handleAll, { maxAttempts: 4, backoff: new ExponentialBackoff() });
export const answer = () => policy.execute(() => openai.responses.create(ask));`,
  },
  {
    name: "a policy whose settings come from elsewhere",
    code: `${openai}import type { RetryPolicy } from "cockatiel";
export const answer = (policy: RetryPolicy) => policy.execute(() => openai.responses.create(ask));`,
  },
];
