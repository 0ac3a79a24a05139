import type { Rule } from "@thirdstate/analyzer";
import { beforeAll, describe, expect, it } from "vitest";
import { drawPicture } from "./draw-picture.ts";
import { readCases, type ReadCase, type RuleCases } from "./rule-case.ts";
import { createTrial, type Trial } from "./trial.ts";

/**
 * Tries a rule on two lists of code, on an empty file, and on every maker of the compiler seam. What it reports is drawn
 * into a file beside the test.
 */
export function testRule(rule: Rule, lists: RuleCases): void {
  const cases = readCases(lists);
  describe(rule.id, () => {
    let trial: Trial;
    beforeAll(() => {
      trial = createTrial(rule, [emptyFile, ...cases]);
    });
    for (const read of [emptyFile, ...cases]) {
      it(`${read.findings === 0 ? "leaves alone" : "reports"}: ${read.name}`, () => {
        expect(trial.run(read)).toHaveLength(read.findings);
      });
    }
    it("reports what the frames beside it show", async () => {
      const picture = drawPicture(cases.filter(({ findings }) => findings > 0).map((read) => [read, trial.run(read)]));
      await expect(picture).toMatchFileSnapshot(toFramesFile(expect.getState().testPath ?? ""));
    });
  });
}

const emptyFile: ReadCase = {
  name: "an empty file",
  code: "",
  files: {},
  filename: "main.ts",
  engines: ["classic", "syntactic"],
  findings: 0,
};

function toFramesFile(testPath: string): string {
  return testPath.replace(/\.test\.ts$/, ".frames.txt");
}
