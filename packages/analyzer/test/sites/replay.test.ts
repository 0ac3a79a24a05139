import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/catalog/create-matcher.ts";
import { slack } from "../../src/catalog/slack.ts";
import { stripe } from "../../src/catalog/stripe.ts";
import type { Sdk } from "../../src/catalog/sdk.ts";
import { noUnsafeRetry } from "../../src/rules/no-unsafe-retry.ts";
import { applyRules } from "../../src/rules/apply-rules.ts";
import { createSiteFinder } from "../../src/sites/find-sites.ts";
import { createProgramCalls } from "../../src/sites/program-calls.ts";
import { fileNamed, makers } from "../compiler/makers.ts";

/** A graph whose nodes a person may stop. */
const harbour: Sdk = {
  id: "harbour",
  name: "Harbour",
  packages: ["harbour"],
  versions: "1",
  docs: "",
  calls: [],
  interrupts: [{ path: "ask", declared: "ask" }],
};

const start = `import { ask } from "harbour";
import Stripe from "stripe";
import { WebClient } from "@slack/web-api";
const stripe = new Stripe("sk_test");
const order = { payment_intent: "pi_1" };
`;
const replayed = "`stripe.refunds.create` carries no key, and runs again once `ask` is answered.";

const cases: readonly (readonly [name: string, code: string, ...found: readonly string[]])[] = [
  [
    "a write before",
    `export async function node() { await stripe.refunds.create(order); return ask("Sure?"); }`,
    replayed,
  ],
  [
    "a write in a variable",
    `export async function node() { const made = await stripe.refunds.create(order); ask(made.id); }`,
    replayed,
  ],
  ["a write behind", `export async function node() { ask("Sure?"); await stripe.refunds.create(order); }`],
  [
    "a write in a branch",
    `export async function node(isNew: boolean) { if (isNew) await stripe.refunds.create(order); ask("Sure?"); }`,
  ],
  [
    "a write in another function",
    `export async function node() { ask("Sure?"); }\nexport const pay = () => stripe.refunds.create(order);`,
  ],
  [
    "a write with a key",
    `export async function node() { await stripe.refunds.create(order, { idempotencyKey: "o_1" }); ask("Sure?"); }`,
  ],
  ["a read before", `export async function node() { await stripe.refunds.retrieve("re_1"); ask("Sure?"); }`],
  [
    "an SDK that repeats writes by itself",
    `const slack = new WebClient("xoxb");\nawait slack.chat.postMessage({ channel: "c", text: "Hello" });`,
    "`slack.chat.postMessage` carries no key, and Slack Web API repeats it up to 10 times by itself.",
  ],
  [
    "an SDK that is told to repeat nothing",
    `const slack = new WebClient("xoxb", { retryConfig: { retries: 0 } });\nawait slack.chat.postMessage({ channel: "c", text: "Hello" });`,
  ],
];

describe.each(makers.filter(({ engine }) => engine === "syntactic"))("writes that run again, $name", ({ open }) => {
  it.each(cases)("%s", (_name, code, ...found) => {
    const compiler = open({ "main.ts": `${start}${code}\n` });
    const matcher = createMatcher([harbour, stripe, slack]);
    const file = fileNamed(compiler, "main.ts");
    const sites = createSiteFinder(compiler, createProgramCalls(compiler, matcher))(file);
    const findings = applyRules([noUnsafeRetry], { sites, guards: [], tools: [] });
    expect(findings.map(({ what }) => what)).toEqual(found);
  });
});
