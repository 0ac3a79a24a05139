import { runCases } from "./run-cases.ts";
import type { SiteCase } from "./site-table.ts";

const start = `import OpenAI from "openai";
const openai = new OpenAI();
const ask = { model: "gpt-5", input: "Which harbour is nearest?" };
`;

/** Each layer around the only call: who repeats it, how often, and what it says of a bound, a pause, chance and all errors. */
function repeated(name: string, code: string, ...layers: readonly string[]): SiteCase {
  return { name, code: `${start}${code}`, sites: [layers.join("; ")] };
}

/** A function that asks once in a loop and does `caught` when that throws. */
function loop(head: string, caught: string, before = ""): string {
  return `export async function answer(signal: AbortSignal) {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  ${before}
  ${head} {
    try {
      return await openai.responses.create(ask);
    } catch (error) {
      ${caught}
    }
  }
}`;
}

const cases: readonly SiteCase[] = [
  repeated("nothing", `await openai.responses.create(ask);`),
  repeated("a count from 0", loop("for (let i = 0; i < 4; i++)", ""), "loop 3 yes no no yes"),
  repeated("a count from 1", loop("for (let i = 1; i <= 4; i++)", ""), "loop 3 yes no no yes"),
  repeated(
    "a count to a constant",
    loop("for (let i = 0; i < most; i++)", "", "const most = 6;"),
    "loop 5 yes no no yes",
  ),
  repeated(
    "a count to what comes from elsewhere",
    loop("for (let i = 0; i < signal.reason; i++)", ""),
    "loop ? yes no no yes",
  ),
  repeated("a count before a while", loop("while (tries < 3)", "tries++;", "let tries = 0;"), "loop 2 yes no no yes"),
  repeated("a list", loop("for (const wait of [1, 2, 3])", "await pause(wait);"), "loop 2 yes yes no yes"),
  repeated("no end", loop("while (true)", ""), "loop Infinity no no no yes"),
  repeated(
    "an end in the catch",
    loop("while (true)", "if (++tries > 3) throw error;", "let tries = 0;"),
    "loop ? unknown no no yes",
  ),
  repeated(
    "an end by the error",
    loop("while (true)", 'if (String(error) !== "busy") throw error;'),
    "loop ? unknown no no unknown",
  ),
  repeated("a signal", loop("while (!signal.aborted)", ""), "loop ? unknown no no yes"),
  repeated(
    "chance",
    loop("for (let i = 0; i < 4; i++)", "await pause(Math.random() * 100);"),
    "loop 3 yes yes unknown yes",
  ),
  repeated(
    "a wait for something else",
    loop("for (let i = 0; i < 4; i++)", "await signal.reason;"),
    "loop 3 yes unknown unknown yes",
  ),
  repeated("a throw", loop("while (true)", "throw error;")),
  repeated("a break", loop("while (true)", "break;")),
  repeated("a return", loop("while (true)", "return undefined;")),
  repeated(
    "a switch inside the catch",
    loop(
      "while (true)",
      `switch (String(error)) {\n        case "busy":\n          break;\n        default:\n          throw error;\n      }`,
    ),
    "loop ? unknown no no unknown",
  ),
  repeated(
    "a loop that success does not leave",
    `for (const model of ["gpt-5", "gpt-5-mini"]) {
  try {
    console.log(await openai.responses.create({ ...ask, model }));
  } catch {
    console.warn(model);
  }
}`,
  ),
  repeated(
    "a finally that leaves",
    `export async function answer() {
  while (true) {
    try {
      return await openai.responses.create(ask);
    } catch {
      console.warn("again");
    } finally {
      return undefined;
    }
  }
}`,
  ),
  repeated(
    "a helper with a number from its caller",
    `async function again<T>(most: number, work: () => Promise<T>): Promise<T> {
  for (let i = 0; i < most; i++) {
    try {
      return await work();
    } catch {
      continue;
    }
  }
  throw new Error("No answer.");
}
export const answer = () => again(5, () => openai.responses.create(ask));`,
    "helper 4 yes no no yes",
  ),
  repeated(
    "a helper in a helper",
    `async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let i = 0; ; i++) {
    try {
      return await work();
    } catch (error) {
      if (i === 2) throw error;
    }
  }
}
export const answer = () => again(() => again(() => openai.responses.create(ask)));`,
    "helper ? unknown no no yes; helper ? unknown no no yes",
  ),
  repeated(
    "a function that calls itself",
    `export async function answer(): Promise<unknown> {
  try {
    return await openai.responses.create(ask);
  } catch {
    return answer();
  }
}`,
    "recursion ? no no no yes",
  ),
  repeated(
    "a policy",
    `import { handleAll, retry } from "cockatiel";
const policy = retry(handleAll, { maxAttempts: 3 });
export const answer = () => policy.execute(() => openai.responses.create(ask));`,
    "guard 3 yes no no yes",
  ),
  repeated(
    "a guard of ours",
    `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
export const answer = () => remote.read("answer", { retry: 2 }, () => openai.responses.create(ask));`,
    "guard 2 yes yes yes yes",
  ),
  repeated(
    "a catch of the promise",
    `export async function answer() {
  for (let i = 0; i < 3; i++) {
    try {
      return await openai.responses.create(ask).catch(() => undefined);
    } catch {
      continue;
    }
  }
}`,
  ),
];

runCases("repeats", cases, ({ repeats }) =>
  repeats()
    .map(({ by, retries, bounded, waits, jitter, repeatsAll }) =>
      [by, retries ?? "?", bounded, waits, jitter, repeatsAll].join(" "),
    )
    .join("; "),
);
