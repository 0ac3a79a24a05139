import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeFile } from "../../src/analyze.ts";
import { createMatcher } from "../../src/catalog/create-matcher.ts";
import { sdks } from "../../src/catalog/index.ts";
import type { Named } from "../../src/catalog/match.ts";
import type { Sdk } from "../../src/catalog/sdk.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import type { SourceFile } from "../../src/compiler/syntax.ts";
import { drawPicture } from "./draw-picture.ts";
import { findDeclaredNames, type DeclaredName } from "./find-declared-names.ts";
import { factsOf, findMatches } from "./find-matches.ts";
import { findMissingSlots } from "./find-missing-slots.ts";
import { findProblems, fixtureFolders, isInstalled, loadFixture, type Fixture } from "./fixture.ts";

const matcher = createMatcher(sdks);

const provided = sdks
  .map((sdk) => ({ sdk, id: sdk.id, folders: fixtureFolders(sdk.id).filter(isInstalled) }))
  .filter(({ folders }) => folders.length > 0);

describe.each(provided)("$id", ({ sdk, folders }) => {
  // Some members stand in one major only, whose packages `npm run contracts` may not have installed.
  const whole = it.runIf(fixtureFolders(sdk.id).every(isInstalled));
  const names = folders.map((folder) => basename(folder));
  // All programs at once are more than a process holds.
  let fixtures: readonly Fixture[] = [];
  beforeAll(() => {
    fixtures = folders.map(loadFixture);
  });
  afterAll(() => {
    fixtures = [];
  });

  it.each(names)("type-checks against the real package: %s", (name) => {
    expect(findProblems(fixtureOf(name))).toEqual([]);
  });

  whole("declares every member of the catalogue", () => {
    const packages = [...sdk.packages, ...(sdk.declaredIn ?? [])];
    const names = fixtures.flatMap(({ program }) => findDeclaredNames(program, packages));
    // What types compute (`Record<HTTPAlias, …>`) is declared nowhere: a call that the checker identifies proves it.
    const identified = new Set(fixtures.flatMap(({ typed }) => findFacts(typed)));
    const dropped = namedBy(sdk).filter(
      (fact) => !identified.has(fact) && !names.some((declared) => isDeclaredAs(fact, declared)),
    );
    expect(dropped.map(({ declared, declaredAt }) => [declared, declaredAt].join(" "))).toEqual([]);
  });

  it.each(names)("has its options where the catalogue says: %s", (name) => {
    const { program, typed } = fixtureOf(name);
    const found = typed.files().flatMap((file) => findMatches(typed, matcher, file));
    expect(found.flatMap((match) => findMissingSlots(program, match))).toEqual([]);
  });

  it.each(names)("is found as drawn, with types: %s", async (name) => {
    const { typed, folder } = fixtureOf(name);
    await expect(drawPicture(typed, matcher, folder)).toMatchFileSnapshot(join(folder, "expected.txt"));
  });

  it.each(names)("is found as drawn, without types: %s", async (name) => {
    const { typed, untyped, folder } = fixtureOf(name);
    const picture = drawPicture(untyped, matcher, folder);
    const own = join(folder, "expected.syntactic.txt");
    const same = picture === drawPicture(typed, matcher, folder) && !existsSync(own);
    await expect(picture).toMatchFileSnapshot(same ? join(folder, "expected.txt") : own);
  });

  whole("calls every member of the catalogue", () => {
    const called = new Set(fixtures.flatMap(({ typed, untyped }) => [typed, untyped]).flatMap(findFacts));
    const missed = namedBy(sdk).filter((fact) => !called.has(fact));
    expect(missed.map(({ path, declared }) => `${path} (${declared})`)).toEqual([]);
  });

  whole("is reached by imports alone, along every path", () => {
    const paths = new Set(fixtures.flatMap(({ untyped }) => findFacts(untyped)).map(({ path }) => path));
    const missed = namedBy(sdk).filter(({ path, from }) => from?.length !== 0 && !paths.has(path));
    expect(missed.map(({ path }) => path)).toEqual([]);
  });

  function fixtureOf(name: string): Fixture {
    const found = fixtures.find((fixture) => fixture.name === name);
    if (found === undefined) throw new Error(`The fixture ${name} is not loaded.`);
    return found;
  }
});

function findFacts(compiler: Compiler): readonly Named[] {
  return compiler.files().flatMap((file) => [
    ...findMatches(compiler, matcher, file)
      .flatMap(factsOf)
      .map(({ fact }) => fact),
    ...findSubclassed(compiler, file),
  ]);
}

/** Classes of the program that extend a tool's are found by their heritage, not by a call. */
function findSubclassed(compiler: Compiler, file: SourceFile): readonly Named[] {
  if (!file.text.includes(" extends ")) return [];
  return analyzeFile(compiler, file)
    .tools.map(({ fact }) => fact)
    .filter(({ form }) => form === "subclass");
}

function namedBy({ calls, tools = [], guards = [] }: Sdk): readonly Named[] {
  return [...calls, ...tools, ...guards];
}

function isDeclaredAs({ declared, declaredAt }: Named, { name, file }: DeclaredName): boolean {
  const [start = "", end] = declared.split("*");
  const isLike = end === undefined ? name === declared : name.startsWith(start) && name.endsWith(end);
  return isLike && (declaredAt === undefined || `/${file}`.endsWith(`/${declaredAt}`));
}
