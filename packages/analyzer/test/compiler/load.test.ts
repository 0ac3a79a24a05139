import ts from "typescript";
import ts59 from "typescript-5.9";
import { expect, it } from "vitest";
import { fits, loadTypeScript } from "../../src/compiler/load.ts";
import { createFolder } from "./folder.ts";
import { fileNamed, makers } from "./makers.ts";

it("takes the TypeScript of the project", () => {
  const { typescript, note } = loadTypeScript(createFolder({}), ts);
  expect(typescript.version).toBe(ts.version);
  expect(note).toBeUndefined();
});

it.each([
  { version: "7.0.2", reason: "offers no programs that can be read", outdated: false },
  { version: "5.3.3", reason: "is older than 5.4", outdated: true },
  { version: "4.9.5", reason: "is older than 5.4", outdated: true },
])("reads with the one brought along where the project has $version", ({ version, reason, outdated }) => {
  const folder = createFolder(
    {
      "node_modules/typescript/package.json": `{ "name": "typescript", "main": "index.js" }`,
      "node_modules/typescript/index.js": `module.exports = { version: "${version}", createSourceFile() {} };`,
    },
    { installed: false },
  );
  const { typescript, note, isOutdated } = loadTypeScript(folder, ts);
  expect(typescript).toBe(ts);
  expect(note).toBe(`TypeScript ${version} of ${folder} ${reason}: TypeScript ${ts.version} reads it instead.`);
  expect(isOutdated).toBe(outdated);
});

it("reads with the one brought along where none is installed", () => {
  const folder = createFolder({}, { installed: false });
  const { typescript, note } = loadTypeScript(folder, ts);
  expect(typescript).toBe(ts);
  expect(note).toBe(`No TypeScript is installed for ${folder}: TypeScript ${ts.version} reads it instead.`);
});

it("fits the files that it made, and no other copy's", () => {
  for (const { open } of makers) {
    const file = fileNamed(open({ "fit/main.ts": "" }), "fit/main.ts");
    expect(fits(ts, file)).toBe(true);
    expect(fits(ts59, file)).toBe(false);
  }
});
