import { defineRule, type Rule } from "@thirdstate/analyzer";
import { beforeAll, describe, expect, it } from "vitest";
import { readCases, type ReadCase } from "../src/rule-case.ts";
import { createTrial, type Trial, type TriedFinding } from "../src/trial.ts";

/** Reports every model call, so that the harness alone is on trial. */
const noModelCall: Rule = defineRule({
  id: "no-model-call",
  subject: "site",
  needs: "file",
  summary: "Disallow model calls",
  severity: "warning",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: { found: { what: "`{{call}}` asks a model.", why: "It costs.", how: "Ask nobody." } },
  find: (site) => [{ file: site.file, at: site.callee, message: "found", data: { call: site.name }, mend: site }],
});

const bare = `import { generateText } from "ai";
export const answer = await generateText({ model: "openai/gpt-5", prompt: "Hello" });`;
const several = `import OpenAI from "openai";
const desks = [new OpenAI()];
export async function answer(input: string) {
  for (const desk of desks) await desk.responses.create({ model: "gpt-5", input });
}`;

const cases = readCases({
  invalid: [
    { name: "a model call", code: bare },
    {
      name: "a call elsewhere",
      code: `import { ask } from "./ask";\nexport const answer = ask();`,
      files: { "ask.ts": bare.replace("export const answer = await", "export const ask = () =>") },
    },
    { name: "half a call", code: "export const answer = await ask(;" },
    { name: "a wrong type", code: `${bare}\nexport const length: number = answer;` },
    { name: "an invented export", code: 'import { askModel } from "ai";\nexport const answer = await askModel();' },
    { name: "no call", code: "export const answer = 1;" },
    { name: "one of several", code: several, engines: ["classic"] },
    { name: "one of several, for all engines", code: `${several}\n` },
    { name: "a model call, for one engine", code: `${bare}\n`, engines: ["classic"] },
  ],
  valid: [{ name: "a model call that is said to be valid", code: `\n${bare}` }],
});
let trial: Trial;
beforeAll(() => {
  trial = createTrial(noModelCall, cases);
});

function run(name: string): readonly TriedFinding[] {
  return trial.run(expectCase(name));
}

function expectCase(name: string): ReadCase {
  const found = cases.find((read) => read.name === name);
  if (found === undefined) throw new Error(`There is no case "${name}".`);
  return found;
}

describe("a trial", () => {
  it("tells what all engines found, with the code mended", () => {
    expect(run("a model call")).toMatchObject([
      {
        file: "main.ts",
        what: "`generateText` asks a model.",
        mended: [{ title: "Wrap `generateText` in `remote.read.orThrow`." }],
      },
    ]);
  });

  it("follows imports between a case's files", () => {
    expect(run("a call elsewhere")).toMatchObject([{ file: "ask.ts" }]);
  });

  it("takes it when an engine that cannot know is silent", () => {
    expect(run("one of several")).toHaveLength(1);
  });

  it("shows what is found in a case that is said to be valid", () => {
    expect(() => run("a model call that is said to be valid")).toThrow("^^^^^^^^^^^^ `generateText` asks a model.");
  });

  it.each([
    ["half a call", "does not parse: line 1: "],
    ["a wrong type", "does not type-check: line 3: "],
    ["an invented export", "does not type-check: line 1: "],
    ["no call", "1 findings were expected on classic; there are 0."],
    ["a model call, for one engine", 'leaves syntactic out, which knows it as well: take "engines" away.'],
    ["one of several, for all engines", "1 findings were expected on syntactic; there are 0."],
  ])("rejects %s", (name, sentence) => {
    expect(() => run(name)).toThrow(sentence);
  });
});
