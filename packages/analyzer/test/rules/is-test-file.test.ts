import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isTestFile } from "../../src/rules/is-test-file.ts";

/** Above the package a folder may have any name. */
const checkout = mkdtempSync(join(tmpdir(), "is-test-file-"));
const home = join(checkout, "tests", "harbour");
mkdirSync(join(home, "test", "playground"), { recursive: true });
writeFileSync(join(home, "package.json"), "{}");
writeFileSync(join(home, "test", "playground", "package.json"), "{}");
afterAll(() => {
  rmSync(checkout, { recursive: true });
});

describe("a test file", () => {
  it.each([
    "src/desk.test.ts",
    "src/desk.spec.tsx",
    "src/desk.e2e.ts",
    "src/desk.integration.ts",
    "src/__tests__/desk.ts",
    "test/desk.ts",
    "tests/deep/desk.js",
    "e2e/desk.ts",
  ])("is %s", (path) => {
    expect(isTestFile(join(home, path))).toBe(true);
  });

  it.each(["src/desk.ts", "src/latest/desk.ts", "src/test-desk.ts", "src/testing/desk.ts", "test/playground/desk.ts"])(
    "is not %s",
    (path) => {
      expect(isTestFile(join(home, path))).toBe(false);
    },
  );

  it("is nothing outside every package that only stands in such a folder", () => {
    expect(isTestFile(join(checkout, "tests", "desk.ts"))).toBe(false);
  });
});
