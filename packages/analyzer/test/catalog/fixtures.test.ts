import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/catalog/create-matcher.ts";
import { sdks } from "../../src/catalog/index.ts";
import type { Named } from "../../src/catalog/match.ts";
import type { Sdk } from "../../src/catalog/sdk.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import { drawPicture } from "./draw-picture.ts";
import { findDeclaredNames, type DeclaredName } from "./find-declared-names.ts";
import { factsOf, findMatches } from "./find-matches.ts";
import { findMissingSlots } from "./find-missing-slots.ts";
import { findProblems, loadFixture } from "./fixture.ts";

const matcher = createMatcher(sdks);

describe.each(sdks)("$id", (sdk) => {
  const fixture = loadFixture(sdk.id);

  it("type-checks against the real package", () => {
    expect(findProblems(fixture)).toEqual([]);
  });

  it("declares every member of the catalogue", () => {
    const names = findDeclaredNames(fixture.program, [...sdk.packages, ...(sdk.declaredIn ?? [])]);
    const dropped = namedBy(sdk).filter((fact) => !names.some((declared) => isDeclaredAs(fact, declared)));
    expect(dropped.map(({ declared, declaredAt }) => [declared, declaredAt].join(" "))).toEqual([]);
  });

  it("has its options where the catalogue says", () => {
    const found = fixture.typed.files().flatMap((file) => findMatches(fixture.typed, matcher, file));
    expect(found.flatMap((match) => findMissingSlots(fixture.program, match))).toEqual([]);
  });

  it("is found as drawn, with types", async () => {
    const picture = drawPicture(fixture.typed, matcher, fixture.folder);
    await expect(picture).toMatchFileSnapshot(join(fixture.folder, "expected.txt"));
  });

  it("is found as drawn, without types", async () => {
    const picture = drawPicture(fixture.untyped, matcher, fixture.folder);
    const own = join(fixture.folder, "expected.syntactic.txt");
    const same = picture === drawPicture(fixture.typed, matcher, fixture.folder) && !existsSync(own);
    await expect(picture).toMatchFileSnapshot(same ? join(fixture.folder, "expected.txt") : own);
  });

  it("calls every member of the catalogue", () => {
    const called = new Set([fixture.typed, fixture.untyped].flatMap(findFacts));
    const missed = namedBy(sdk).filter((fact) => !called.has(fact));
    expect(missed.map(({ path, declared }) => `${path} (${declared})`)).toEqual([]);
  });

  it("is reached by imports alone, along every path", () => {
    const paths = new Set(findFacts(fixture.untyped).map(({ path }) => path));
    const missed = namedBy(sdk).filter(({ path, from }) => from?.length !== 0 && !paths.has(path));
    expect(missed.map(({ path }) => path)).toEqual([]);
  });
});

function findFacts(compiler: Compiler): readonly Named[] {
  return compiler.files().flatMap((file) =>
    findMatches(compiler, matcher, file)
      .flatMap(factsOf)
      .map(({ fact }) => fact),
  );
}

function namedBy({ calls, tools = [], guards = [] }: Sdk): readonly Named[] {
  return [...calls, ...tools, ...guards];
}

function isDeclaredAs({ declared, declaredAt }: Named, { name, file }: DeclaredName): boolean {
  const [start = "", end] = declared.split("*");
  const isLike = end === undefined ? name === declared : name.startsWith(start) && name.endsWith(end);
  return isLike && (declaredAt === undefined || `/${file}`.endsWith(`/${declaredAt}`));
}
