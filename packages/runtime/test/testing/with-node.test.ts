import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("A newcomer's test runs under `node:test` as under vitest", () => {
  const file = join(import.meta.dirname, "newcomer.node.ts");
  const env = { ...process.env };
  delete env["NODE_TEST_CONTEXT"];
  const ended = spawnSync(process.execPath, ["--import", "tsx", "--test", file], { encoding: "utf8", env });
  expect(ended.stdout).toMatch(/pass 2\n.*fail 0/);
  expect(ended.status).toBe(0);
});

it("A newcomer's test stands like this in the README", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const test = readFileSync(join(import.meta.dirname, "newcomer.test.ts"), "utf8");
  expect(readme).toContain(test.slice(test.indexOf("it(")));
});
