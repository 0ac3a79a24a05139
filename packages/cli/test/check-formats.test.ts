import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { printFrames } from "../src/check/print/print-frames.ts";
import { printGithub } from "../src/check/print/print-github.ts";
import { createProject, smallDesk, smallModules } from "./temporary-project.ts";

const answer = smallDesk["src/answer.ts"] ?? "";
const kept = answer
  .replace("answer(", "keptAnswer(")
  .replace("  const {", "  // eslint-disable-next-line thirdstate/no-unguarded-remote-call -- asked once\n  const {");
const project = createProject(
  { ...smallDesk, "src/kept, 100%.ts": kept, "src/broken.ts": 'import "openai";\nconst = 1;\n' },
  { modules: smallModules },
);
afterAll(() => {
  project.remove();
});

test("SARIF holds findings, what is kept back, and what was skipped", async () => {
  const { code, stdout } = await project.call("check", "--format", "sarif");
  expect(code).toBe(1);
  const [run] = JSON.parse(stdout).runs;
  const [told, suppressed] = run.results;
  expect(run.results).toHaveLength(2);
  expect(run.tool.driver.rules[told.ruleIndex].id).toBe(told.ruleId);
  expect(told).toMatchObject({ ruleId: "thirdstate/no-unguarded-remote-call", level: "error" });
  const [{ physicalLocation }] = told.locations;
  expect(physicalLocation.artifactLocation.uri).toBe("src/answer.ts");
  expect(physicalLocation.region).toEqual({ startLine: 6, startColumn: 50, endLine: 6, endColumn: 56 });
  const { findings } = JSON.parse((await project.call("check", "--format", "json")).stdout);
  expect(told.partialFingerprints).toEqual({ "thirdstate/v1": findings[0].fingerprint });
  expect(told).not.toHaveProperty("suppressions");
  expect(suppressed.suppressions).toEqual([{ kind: "inSource", justification: "asked once" }]);
  expect(suppressed.locations[0].physicalLocation.artifactLocation.uri).toBe("src/kept%2C%20100%25.ts");
  const [skipped] = run.invocations[0].toolExecutionNotifications;
  expect(skipped.locations[0].physicalLocation.artifactLocation.uri).toBe("src/broken.ts");
});

test("SARIF is valid against its schema", async () => {
  const log = JSON.parse((await project.call("check", "--format", "sarif")).stdout);
  const isValid = createAjv().compile(readSchema());
  expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  expect(isValid({ ...log, runs: [{}] })).toBe(false);
});

test("GitHub's workflow commands say all on one line", async () => {
  const { code, stdout } = await project.call("check", "--format", "github");
  expect(code).toBe(1);
  const [error, notice, ...rest] = stdout.split("\n");
  expect(rest).toEqual([""]);
  expect(error).toMatch(
    /^::error file=src\/answer\.ts,line=6,endLine=6,col=50,endColumn=56,title=thirdstate\/no-unguarded-remote-call::`openai\.responses\.create` [^%]+\.%0A[^%]+\.%0A[^%]+\.$/,
  );
  expect(notice).toMatch(/^::notice file=src\/broken\.ts,title=thirdstate::Skipped: .+$/);
});

test("what would end a workflow command is escaped", async () => {
  const report = JSON.parse((await project.call("check", "--format", "json")).stdout);
  const [finding] = report.findings;
  const loud = {
    ...finding,
    file: "a,b:c%.ts",
    endLine: finding.line + 1,
    what: "100%\r\n::error::",
    why: "b",
    how: "c",
  };
  expect(printGithub({ ...report, findings: [loud], skipped: [] }, project.folder)).toMatch(
    /::error file=[^,:]*a%2Cb%3Ac%25\.ts,line=6,endLine=7,title=thirdstate\/no-unguarded-remote-call::100%25%0D%0A::error::%0Ab%0Ac\n$/,
  );
});

test("what is not catalogued is named, and the page that tells how to register it", async () => {
  const report = JSON.parse((await project.call("check", "--format", "json")).stdout);
  const unknownSdks = [{ package: "agents-of-tomorrow", files: ["src/answer.ts"] }];
  const source = { folder: project.folder, textOf: () => "" };
  const shown = printFrames({ ...report, findings: [], skipped: [], unknownSdks }, source);
  expect(shown).toMatch(/not catalogued.* agents-of-tomorrow, imported in 1 file\nCalls of what is not catalogued/);
  expect(printFrames({ ...report, findings: [] }, source)).not.toContain("catalogued");
});

/** SARIF's published schema. */
function readSchema(): object {
  const home = dirname(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json"));
  return JSON.parse(readFileSync(join(home, "lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
}

interface Validator {
  (value: unknown): boolean;
  readonly errors: unknown;
}

/** Ajv 6, which reads the draft that the schema is written in. */
function createAjv(): { compile(schema: object): Validator } {
  const require = createRequire(import.meta.url);
  const Ajv = require("ajv");
  const ajv = new Ajv({ schemaId: "auto", meta: false, unknownFormats: "ignore" });
  ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
  return ajv;
}
