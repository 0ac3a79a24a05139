import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newRule } from "./rule.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "thirdstate-new-rule-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it("lays out a rule's three places", async () => {
  const files = await newRule("require-loop-bound", root);
  expect(files.map((file) => relative(root, file))).toEqual([
    "packages/analyzer/src/rules/require-loop-bound.ts",
    "packages/analyzer/test/rules/require-loop-bound.test.ts",
    "docs/rules/require-loop-bound.md",
  ]);
  expect(readFileSync(files[0] ?? "", "utf8")).toContain(
    "export const requireLoopBound: Rule<MessageId> = defineRule({",
  );
});

it("writes nothing over what is there", async () => {
  await newRule("require-loop-bound", root);
  await expect(newRule("require-loop-bound", root)).rejects.toThrow("is there already. Choose another id");
});

it.each(["loop-bound", "no-Loop", "require-a-bound-on-loops", "no"])("rejects the id %s", async (id) => {
  await expect(newRule(id, root)).rejects.toThrow(`"${id}" is no rule id`);
});
