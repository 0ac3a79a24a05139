import type { SiteCase } from "./site-table.ts";
import { runCases } from "./run-cases.ts";

const ai = `import { generateText, streamText, tool } from "ai";\nconst model = "m";\n`;
const openai = `import OpenAI from "openai";\nconst client = new OpenAI();\nconst body = { model: "m", messages: [] };\n`;
const stripe = `import Stripe from "stripe";\nconst stripe = new Stripe("key");\nconst order = { amount: 1, currency: "eur" };\n`;

const effects: readonly SiteCase[] = [
  { name: "a model call without tools", code: `${ai}generateText({ model });`, sites: ["generateText read once"] },
  {
    name: "a model call with tools",
    code: `${ai}const tools = { pay: tool({} as never) };\ngenerateText({ model, tools });`,
    sites: ["generateText composite once"],
  },
  {
    name: "no tools in an empty object",
    code: `${ai}generateText({ model, tools: {} });`,
    sites: ["generateText read once"],
  },
  {
    name: "no tools in undefined",
    code: `${ai}generateText({ model, tools: undefined });`,
    sites: ["generateText read once"],
  },
  {
    name: "tools in a constant of options",
    code: `${ai}const options = { model, tools: { pay: tool({} as never) } };\ngenerateText(options);`,
    sites: ["generateText composite once"],
  },
  {
    name: "options that only a run could tell",
    code: `${ai}function ask(options: Parameters<typeof generateText>[0]) {\n  return generateText({ ...options });\n}`,
    sites: ["generateText read once"],
  },
  { name: "a starter", code: `${ai}streamText({ model });`, sites: ["streamText read stream"] },
  {
    name: "a stream by option",
    code: `${openai}client.chat.completions.create({ ...body, stream: true });`,
    sites: ["client.chat.completions.create read stream"],
  },
  {
    name: "a stream that nobody knows of",
    code: `${openai}const stream = Math.random() > 1;\nclient.chat.completions.create({ ...body, stream });`,
    sites: ["client.chat.completions.create read unknown"],
  },
  {
    name: "an agent",
    code: `import { Agent, run } from "@openai/agents";\nrun(new Agent({ name: "a" }), "hello");`,
    sites: ["run composite once"],
  },
  { name: "fetch that reads", code: `fetch("https://example.com");`, sites: ["fetch read once"] },
  {
    name: "fetch that reads, in other words",
    code: `fetch("https://example.com", { method: "get" });`,
    sites: ["fetch read once"],
  },
  {
    name: "fetch that writes",
    code: `fetch("https://example.com", { method: "POST" });`,
    sites: ["fetch write once"],
  },
];

const streaming = { yes: "stream", no: "once", unknown: "unknown" } as const;
runCases("effect and stream", effects, ({ name, effect, stream }) => `${name} ${effect} ${streaming[stream.answer]}`);

const keys: readonly SiteCase[] = [
  { name: "no key", code: `${stripe}stripe.paymentIntents.create(order);`, sites: ["key no, signal no"] },
  {
    name: "a key",
    code: `${stripe}stripe.paymentIntents.create(order, { idempotencyKey: "order-1" });`,
    sites: ["key yes, signal no"],
  },
  {
    name: "a key in a constant",
    code: `${stripe}const options = { idempotencyKey: "order-1" };\nstripe.paymentIntents.create(order, options);`,
    sites: ["key yes, signal no"],
  },
  {
    name: "a key that is undefined",
    code: `${stripe}stripe.paymentIntents.create(order, { idempotencyKey: undefined } as object);`,
    sites: ["key no, signal no"],
  },
  {
    name: "a spread that may hold it",
    code: `${stripe}function pay(options: object) {\n  return stripe.paymentIntents.create(order, { ...options });\n}`,
    sites: ["key unknown, signal no"],
  },
  {
    name: "a variable that may hold it",
    code: `${stripe}function pay(options: object) {\n  return stripe.paymentIntents.create(order, options);\n}`,
    sites: ["key unknown, signal no"],
  },
  {
    name: "spread arguments",
    code: `${stripe}function pay(...options: [] | [object]) {\n  return stripe.paymentIntents.create(order, ...options);\n}`,
    sites: ["key unknown, signal no"],
  },
  {
    name: "a header, whatever its case",
    code: `fetch("https://example.com", { method: "POST", headers: { "idempotency-key": "order-1" } });`,
    sites: ["key yes, signal no"],
  },
  {
    name: "a key that the SDK drops",
    code: `${openai}client.chat.completions.create(body, { idempotencyKey: "order-1" });`,
    sites: ["key ineffective, signal no"],
  },
  {
    name: "a signal",
    code: `${ai}generateText({ model, abortSignal: AbortSignal.timeout(1) });`,
    sites: ["key no, signal yes"],
  },
  {
    name: "a signal by its short form",
    code: `async function ask(signal: AbortSignal) {\n  await fetch("https://example.com", { signal });\n}`,
    sites: ["key no, signal yes"],
  },
];

runCases("key and signal", keys, ({ key, signal }) => `key ${key.answer}, signal ${signal}`);

const names: readonly SiteCase[] = [
  {
    name: "a name over several lines",
    code: `${openai}client\n  .chat\n  .completions.create(body);`,
    sites: ["client.chat.completions.create"],
  },
  {
    name: "a function",
    code: `${ai}async function answer() {\n  await generateText({ model });\n}`,
    sites: ["generateText in answer"],
  },
  {
    name: "a method",
    code: `${ai}class Desk {\n  async answer() {\n    await generateText({ model });\n  }\n}`,
    sites: ["generateText in answer"],
  },
  {
    name: "the variable that holds an arrow, through a callback",
    code: `${ai}const answers = async () => {\n  const found = await Promise.all([1].map(() => generateText({ model })));\n  return found;\n};`,
    sites: ["generateText in answers"],
  },
  {
    name: "the property that holds an arrow",
    code: `${ai}const handlers = { answer: async () => generateText({ model }) };`,
    sites: ["generateText in answer"],
  },
  {
    name: "the property that is set to a function",
    code: `${ai}const handlers = { answer: async () => {} };\nhandlers.answer = async () => {\n  await generateText({ model });\n};`,
    sites: ["generateText in answer"],
  },
  {
    name: "what is set to a result is no function",
    code: `${ai}let found: unknown;\nfound = await Promise.all([1].map(() => generateText({ model })));\nfound ??= () => generateText({ model });`,
    sites: ["generateText", "generateText"],
  },
];

runCases("name and place", names, ({ name, within }) => (within === undefined ? name : `${name} in ${within}`));
