import { check, format, type Options } from "prettier";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wrapProject } from "../src/index.ts";
import { createFixtureProject, listPairs, type FixtureProject } from "./fixture-project.ts";

const styles: Readonly<Record<string, Options>> = {
  plain: {},
  wide: { printWidth: 120, trailingComma: "none" },
  bare: { semi: false, singleQuote: true, arrowParens: "avoid" },
  tabs: { useTabs: true, printWidth: 100, bracketSpacing: false },
};
const pairs = listPairs().filter(({ contracted }) => contracted.length === 0);
const places = Object.keys(styles).flatMap((style) =>
  pairs.map((pair) => ({ style, pair, file: `${style}/${pair.file}` })),
);

let project: FixtureProject;
let wrapped: ReadonlySet<string>;
beforeAll(async () => {
  project = createFixtureProject();
  project.write("package.json", JSON.stringify({ type: "module", devDependencies: { prettier: "3" } }));
  for (const [style, options] of Object.entries(styles)) {
    project.write(`${style}/.prettierrc`, JSON.stringify(options));
    project.write(`${style}/remote.config.ts`, project.read("remote.config.ts"));
  }
  for (const { style, pair, file } of places)
    project.write(file, await format(pair.before, { ...styles[style], filepath: pair.file }));
  const report = await wrapProject({ folder: project.folder, paths: [], write: true, allowDirty: true });
  wrapped = new Set(report.files);
}, 240_000);
afterAll(() => {
  project.remove();
});

test.each(places)("$style $pair.id: what Prettier left alone before, it leaves alone after", async (place) => {
  const { style, pair, file } = place;
  expect(await check(project.read(file), { ...styles[style], filepath: pair.file })).toBe(true);
  expect(wrapped.has(file)).toBe(!pair.id.endsWith("-untouched"));
});
