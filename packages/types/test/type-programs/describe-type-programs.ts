import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { compilers, reference } from "./compilers.ts";
import { createConsumer, removeConsumer } from "./consumer.ts";
import { type Program, readPrograms, withoutDirectives } from "./program.ts";
import { findSurprises } from "./surprises.ts";

export interface TypePrograms {
  /** A folder of programs. A line that must not compile has `// @ts-expect-error TS2339 Why.` above it. */
  readonly folder: string;
  /** What the programs import, all of it: a name to the folder of a built package. */
  readonly packages: Readonly<Record<string, string>>;
}

/** Compiles small programs over built declarations, as an ESM and as a CommonJS user, with every TypeScript that we promise. */
export function describeTypePrograms({ folder, packages }: TypePrograms): void {
  const programs = readPrograms(folder);
  const count = countCases(programs);

  describe("compiles what it accepts and refuses the rest", () => {
    const project = useConsumer(programs, packages);
    it.each(compilers.map((compiler) => [compiler.version, compiler] as const))(
      "on TypeScript %s",
      (version, compiler) => {
        expect(compile(compiler, project())).toEqual([]);
        console.log(`TypeScript ${version}: ${count}, as ESM and as CommonJS`);
      },
    );
  });

  describe("refuses each line for the reason it names", () => {
    const project = useConsumer(programs.map(withoutDirectives), packages);
    it(`on TypeScript ${reference.version}`, () => {
      const found = compile(reference, project());
      expect(findSurprises(programs, found)).toEqual({ accepted: [], refused: [] });
    });
  });
}

function countCases(programs: readonly Program[]): string {
  const refused = programs.reduce((sum, program) => sum + program.refused.length, 0);
  const accepted = programs.reduce((sum, program) => sum + program.accepted, 0);
  return `${refused} lines refused, ${accepted} types equal`;
}

function useConsumer(programs: readonly Program[], packages: Readonly<Record<string, string>>): () => string {
  let folder = "";
  beforeAll(() => {
    folder = createConsumer(programs, packages);
  });
  afterAll(() => {
    removeConsumer(folder);
  });
  return () => folder;
}
