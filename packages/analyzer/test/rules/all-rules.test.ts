import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTrial, readCases, readExamples, type Trial } from "@thirdstate/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { presets } from "../../src/rules/presets.ts";
import type { Message, Rule } from "../../src/rules/rule.ts";

const root = join(import.meta.dirname, "../../../..");

describe.each(rules)("$id", (rule) => {
  it("is named after what it forbids, requires or prefers, in at most four words", () => {
    expect(rule.id).toMatch(/^(no|require|prefer)(-[a-z]+){1,3}$/);
  });

  it("has its source, its test with frames, and its page where its id says", () => {
    const places = [
      `packages/analyzer/src/rules/${rule.id}.ts`,
      `packages/analyzer/test/rules/${rule.id}.test.ts`,
      `packages/analyzer/test/rules/${rule.id}.frames.txt`,
      `docs/rules/${rule.id}.md`,
    ];
    expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([]);
  });

  it("is in the preset `strict`", () => {
    expect(presets.strict).toContain(rule.id);
  });

  it("sums up what it asks for without a full stop", () => {
    expect(rule.summary).toMatch(/^[A-Z].{10,110}[^.!]$/);
  });

  it.each(Object.entries(rule.messages))("says %s in three sentences", (id, message: Message) => {
    expect(id).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(findBadWords(message)).toEqual([]);
  });

  it("fills every name of its messages, and reports each of them in its frames", () => {
    const frames = readFileSync(join(root, `packages/analyzer/test/rules/${rule.id}.frames.txt`), "utf8");
    expect(frames).not.toMatch(/\{\{|^(why|how) .*undefined/m);
    const unseen = Object.entries(rule.messages).filter(([, { what }]) => !toPattern(what).test(frames));
    expect(unseen.map(([id]) => id)).toEqual([]);
  });

  describe("its page", () => {
    const page = readFileSync(join(root, `docs/rules/${rule.id}.md`), "utf8");
    const examples = readExamples(page);
    const cases = readCases({
      invalid: examples.filter(({ isReported }) => isReported).map(({ name, code }) => ({ name, code })),
      valid: examples.filter(({ isReported }) => !isReported).map(({ name, code }) => ({ name, code })),
    });
    let trial: Trial;
    beforeAll(() => {
      trial = createTrial(rule, cases);
    });

    it("has its sections in order, and at most 80 lines", () => {
      const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
      const expected = ["Why", "Examples", "Options", "When not to use it", "Out of scope"];
      expect(sections).toEqual(expected.filter((title) => title !== "Options" || sections.includes("Options")));
      expect(page.split("\n").length).toBeLessThanOrEqual(81);
    });

    it("shows both what is reported and what is not", () => {
      expect(new Set(examples.map(({ isReported }) => isReported)).size).toBe(2);
    });

    it.each(cases)("is right about: $name", (read) => {
      expect(trial.run(read)).toHaveLength(read.findings);
    });
  });
});

it("has no page of a rule that is gone", () => {
  const pages = readdirSync(join(root, "docs/rules")).map((name) => name.replace(/\.md$/, ""));
  expect(pages.sort()).toEqual(rules.map(({ id }: Rule) => id));
});

/** What is wrong with a message's words, each as a sentence. */
function findBadWords({ what, why, how }: Message): readonly string[] {
  const sentences = { what, why, how };
  return [
    ...Object.entries(sentences).flatMap(([part, text]) => findBadSentence(part, text)),
    ...(what.length > 90 ? [`what: ${what.length} characters, 90 at the most.`] : []),
    ...(what.includes("`") ? [] : ["what: nothing is named in backticks."]),
  ];
}

function findBadSentence(part: string, text: string): readonly string[] {
  return [
    ...(/^(`|[A-Z]|\{\{)/.test(text) ? [] : [`${part}: begins with neither a capital nor a backtick.`]),
    ...(/[^.]\.$/.test(text) ? [] : [`${part}: does not end in a full stop.`]),
    ...(/[^.]\. \S/.test(text) ? [`${part}: is more than one sentence.`] : []),
    ...(/\b(you|your|should|please|exactly once)\b|!/i.test(text)
      ? [`${part}: holds a word that no message has.`]
      : []),
  ];
}

/** A filled message, as a pattern. */
function toPattern(template: string): RegExp {
  const literal = template.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(literal.join(".+"));
}
