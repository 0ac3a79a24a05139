import type { SiteCase } from "./site-table.ts";
import { runCases } from "./run-cases.ts";

const config = {
  "remote.config.ts": `import { createRemote } from "@thirdstate/runtime";\nexport const remote = createRemote({ timeout: "60s" } as never);\n`,
};
const head = `import { generateText, streamText, tool } from "ai";
import Stripe from "stripe";
import { remote } from "./remote.config.ts";
const model = "m";
const stripe = new Stripe("key");
const order = { amount: 1, currency: "eur" };
`;

function guarded(name: string, code: string, ...sites: readonly string[]): SiteCase {
  return { name, code: head + code, beside: config, sites };
}

const strengths: readonly SiteCase[] = [
  guarded("nothing around it", `await generateText({ model });`, "no"),
  guarded("a read in a read guard", `await remote.read("ask", () => generateText({ model }));`, "yes, read"),
  guarded(
    "a read in a read guard that throws",
    `await remote.read.orThrow("ask", { retry: 1 }, async () => {\n  return await generateText({ model });\n});`,
    "yes, read.orThrow",
  ),
  guarded("a stream in its guard", `remote.stream.sync("ask", () => streamText({ model }));`, "yes, stream.sync"),
  guarded(
    "a write in a write guard",
    `await remote.write("pay", {} as never, () => stripe.paymentIntents.create(order));`,
    "yes, write",
  ),
  guarded(
    "a write in a read guard",
    `await remote.read("pay", () => stripe.paymentIntents.create(order));`,
    "no, read",
  ),
  guarded(
    "an agent's call in a write guard",
    `await remote.write("ask", {} as never, () => generateText({ model, tools: { pay: tool({} as never) } }));`,
    "no, write",
  ),
  guarded(
    "an agent's call in an agent guard",
    `await remote.agent("ask", () => generateText({ model, tools: { pay: tool({} as never) } }));`,
    "yes, agent",
  ),
  guarded(
    "a read guard inside an agent guard",
    `await remote.agent("ask", () => remote.read("pay", () => stripe.paymentIntents.create(order)));`,
    "yes, read",
  ),
];

const ways: readonly SiteCase[] = [
  guarded(
    "a callback inside the guarded function",
    `await remote.read("ask", () => Promise.all([1].map(() => generateText({ model }))));`,
    "yes, read",
  ),
  guarded(
    "a function handed over by name",
    `const ask = () => generateText({ model });\nawait remote.read("ask", ask);`,
    "yes, read",
  ),
  guarded(
    "a bound function handed over",
    `function ask(prompt: string) {\n  return generateText({ model, prompt });\n}\nawait remote.read("ask", ask.bind(undefined, "hello"));`,
    "yes, read",
  ),
  guarded(
    "a local function that only a guard calls",
    `await remote.read("ask", () => ask("hello"));\nasync function ask(prompt: string) {\n  return generateText({ model, prompt });\n}`,
    "yes, read",
  ),
  guarded(
    "a local function that a guard calls through another",
    `await remote.read("ask", () => outer());\nconst outer = () => inner();\nfunction inner() {\n  return generateText({ model });\n}`,
    "yes, read",
  ),
  guarded(
    "a local function that something else calls too",
    `await remote.read("ask", () => ask());\nawait ask();\nfunction ask() {\n  return generateText({ model });\n}`,
    "no",
  ),
  guarded(
    "a local function that calls itself",
    `await remote.read("ask", () => ask(3));\nasync function ask(left: number): Promise<unknown> {\n  return left === 0 ? generateText({ model }) : ask(left - 1);\n}`,
    "yes, read",
  ),
  guarded(
    "a function that others may call",
    `await remote.read("ask", () => ask());\nexport function ask() {\n  return generateText({ model });\n}`,
    "no",
  ),
  guarded(
    "a function that is exported elsewhere in the file",
    `await remote.read("ask", () => ask());\nfunction ask() {\n  return generateText({ model });\n}\nexport { ask };`,
    "no",
  ),
  guarded(
    "a function in the options",
    `await remote.read("ask", { signal: stop(() => generateText({ model })) } as never, async () => 1);\nfunction stop(ask: unknown) {}`,
    "no",
  ),
  guarded(
    "a call before the guard",
    `const call = generateText({ model });\nawait remote.read("ask", () => call);`,
    "no",
  ),
  guarded(
    "a name that shadows the guarded one",
    `const ask = () => generateText({ model });\nfunction other(ask: () => Promise<unknown>) {\n  return remote.read("ask", ask);\n}\nawait ask();`,
    "no",
  ),
];

const unseen: readonly SiteCase[] = [
  {
    name: "a guard from a file that cannot be seen",
    code: `import { generateText } from "ai";\nimport { remote } from "../elsewhere/remote.ts";\nawait remote.read("ask", () => generateText({ model: "m" }));`,
    sites: ["unknown"],
  },
  {
    name: "a look-alike of a file that can be seen",
    code: `import { generateText } from "ai";\nimport { disk } from "./disk.ts";\nawait disk.read("ask", () => generateText({ model: "m" }));`,
    beside: { "disk.ts": `export const disk = { read: (path: string, then: () => unknown) => then() };\n` },
    sites: ["no"],
    syntactic: ["unknown"],
  },
  {
    name: "a look-alike from a package",
    code: `import { generateText } from "ai";\nimport { disk } from "disk-of-tomorrow";\nawait disk.read("ask", () => generateText({ model: "m" }));`,
    sites: ["no"],
  },
];

runCases("guarded", [...strengths, ...ways, ...unseen], ({ guard: { answer, innermost } }) =>
  innermost === undefined ? answer : `${answer}, ${innermost.fact.path}`,
);
