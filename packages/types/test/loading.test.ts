import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { join } from "node:path";
import { createConsumer, removeConsumer } from "./type-programs/consumer.ts";

const types = join(import.meta.dirname, "..");
let folder = "";

beforeAll(() => {
  folder = createConsumer([], { "@thirdstate/types": types });
});
afterAll(() => {
  removeConsumer(folder);
});

const decide = `
  const outcome = Outcome.parse(JSON.parse(JSON.stringify(succeeded("write", 17, false))));
  console.log(match(outcome, { succeeded: (value) => value, failed: () => "failed", unknown: () => "unknown" }));`;

describe("the built package in a plain node process", () => {
  it("is imported by name", () => {
    const imports = `
      import { match, Outcome } from "@thirdstate/types";
      import { succeeded } from "@thirdstate/types/internal";`;
    expect(run("module", imports + decide)).toBe("17");
  });

  it("is required", () => {
    const requires = `
      const { match, Outcome } = require("@thirdstate/types");
      const { succeeded } = require("@thirdstate/types/internal");`;
    expect(run("commonjs", requires + decide)).toBe("17");
  });

  it("is the same instance either way", () => {
    const compare = `
      import { createRequire } from "node:module";
      import * as imported from "@thirdstate/types";
      const required = createRequire(import.meta.url)("@thirdstate/types");
      const names = Object.keys(required);
      console.log(names.length, names.every((name) => required[name] === imported[name]));`;
    expect(run("module", compare)).toBe("7 true");
  });

  it("has no way round its doors", () => {
    const sneak = `import("@thirdstate/types/dist/branded.js").catch((error) => console.log(error.code));`;
    expect(run("module", sneak)).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });
});

function run(type: "module" | "commonjs", program: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`, "--eval", program], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout.trim() + stderr.trim();
}
