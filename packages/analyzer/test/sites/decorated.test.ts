import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/catalog/create-matcher.ts";
import { openai } from "../../src/catalog/openai.ts";
import type { GuardFact, Sdk } from "../../src/catalog/sdk.ts";
import { stripe } from "../../src/catalog/stripe.ts";
import { createSiteFinder } from "../../src/sites/find-sites.ts";
import { createProgramCalls } from "../../src/sites/program-calls.ts";
import { fileNamed, makers } from "../compiler/makers.ts";

const step: Omit<GuardFact, "path" | "declared"> = { covers: ["read"], gives: ["retry"], guarded: 0 };
/** Steps of a harbour's workflow. */
const harbour: Sdk = {
  id: "harbour",
  name: "Harbour",
  packages: ["harbour"],
  versions: "1",
  docs: "",
  calls: [],
  guards: [
    { path: "step", declared: "step", ...step, decorates: "yes" },
    { path: "usePolicy", declared: "usePolicy", ...step, decorates: "unknown" },
  ],
};

const start = `import { step, usePolicy, log } from "harbour";
import OpenAI from "openai";
import Stripe from "stripe";
const openai = new OpenAI();
const stripe = new Stripe("sk_test");
`;
const ask = `openai.responses.create({ model: "gpt-5", input: "Berth?" })`;
const pay = `stripe.refunds.create({ payment_intent: "pi_1" })`;

const cases: readonly (readonly [name: string, code: string, guarded: string, by?: string])[] = [
  ["a read in a step", `export class Desk { @step({ retries: 3 }) async answer() { return ${ask}; } }`, "yes", "step"],
  ["a read in a static step", `export class Desk { @step() static async answer() { return ${ask}; } }`, "yes", "step"],
  ["a write in a step", `export class Desk { @step() async refund() { return ${pay}; } }`, "no", "step"],
  ["a read under a policy", `export class Desk { @usePolicy(patience) async answer() { return ${ask}; } }`, "unknown"],
  ["a read beside a step", `export class Desk { @step() async wait() {} async answer() { return ${ask}; } }`, "no"],
  ["a read under another decorator", `export class Desk { @log() async answer() { return ${ask}; } }`, "no"],
  ["a read among what a step is given", `step(() => ${ask});`, "no"],
];

/** The package is not there: imports alone tell. */
describe.each(makers.filter(({ engine }) => engine === "syntactic"))("a decorated method, $name", ({ open }) => {
  it.each(cases)("%s", (_name, code, guarded, by) => {
    const compiler = open({ "desk.ts": `${start}declare const patience: object;\n${code}` });
    const calls = createProgramCalls(compiler, createMatcher([harbour, openai, stripe]));
    const [site] = createSiteFinder(compiler, calls)(fileNamed(compiler, "desk.ts"));
    expect([site?.guard.answer, site?.guard.innermost?.name]).toEqual([guarded, by]);
  });
});
