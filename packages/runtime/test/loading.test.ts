import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConsumer, removeConsumer } from "../../types/test/type-programs/consumer.ts";

const runtime = join(import.meta.dirname, "..");
const installed = join(runtime, "../../node_modules");
let folder = "";

beforeAll(() => {
  folder = createConsumer([], {
    "@thirdstate/runtime": runtime,
    "@thirdstate/types": join(runtime, "../types"),
    cockatiel: join(installed, "cockatiel"),
  });
});
afterAll(() => {
  removeConsumer(folder);
});

const use = `
  const remote = createRemote({ timeout: "1s", ledger: memoryLedger() });
  remote.write("moor", { intent: 4 }, async () => "moored").then((outcome) =>
    console.log(Outcome.is(outcome), outcome.value, typeof idempotentTool));`;

describe("the built package in a plain node process", () => {
  it("is imported by name", () => {
    const imports = `
      import { createRemote } from "@thirdstate/runtime";
      import { idempotentTool } from "@thirdstate/runtime/ai-sdk";
      import { memoryLedger } from "@thirdstate/runtime/ledger";
      import { Outcome } from "@thirdstate/types";`;
    expect(run("module", imports + use)).toBe("true moored function");
  });

  it("is required", () => {
    const requires = `
      const { createRemote, memoryLedger } = require("@thirdstate/runtime");
      const { idempotentTool } = require("@thirdstate/runtime/ai-sdk");
      const { Outcome } = require("@thirdstate/types");`;
    expect(run("commonjs", requires + use)).toBe("true moored function");
  });

  it("is the same instance either way, so that deadlines nest across both", () => {
    const compare = `
      import { createRequire } from "node:module";
      import * as imported from "@thirdstate/runtime";
      const required = createRequire(import.meta.url)("@thirdstate/runtime");
      console.log(Object.keys(required).every((name) => required[name] === imported[name]));`;
    expect(run("module", compare)).toBe("true");
  });

  it("has no way round its doors", () => {
    const sneak = `import("@thirdstate/runtime/dist/deadline.js").catch((error) => console.log(error.code));`;
    expect(run("module", sneak)).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  it("grows by nothing that a call leaves behind", () => {
    const program = `
      import { createRemote, memoryLedger } from "@thirdstate/runtime";
      const remote = createRemote({ timeout: "30s", ledger: memoryLedger(), read: { retry: 1 } });
      const outer = new AbortController();
      const call = () => remote.read("tide", { signal: outer.signal }, async ({ signal }) => signal.aborted);
      const desk = () => remote.agent("desk", async ({ signal }) => signal.aborted);
      for (let index = 0; index < 20_000; index++) await (index % 2 === 0 ? call() : desk());
      gc();
      const before = process.memoryUsage().heapUsed;
      await remote.within({ timeout: "1h" }, async () => {
        for (let index = 0; index < 100_000; index++) await (index % 2 === 0 ? call() : desk());
      });
      gc();
      console.log(Math.round((process.memoryUsage().heapUsed - before) / 100_000));`;
    expect(Number(run("module", program, "--expose-gc"))).toBeLessThan(5);
  });
});

function run(type: "module" | "commonjs", program: string, ...flags: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, `--input-type=${type}`, "--eval", program], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout.trim() + stderr.trim();
}
