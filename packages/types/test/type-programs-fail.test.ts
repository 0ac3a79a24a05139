import { afterEach, describe, expect, it } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "./type-programs/compile.ts";
import { compilers, reference } from "./type-programs/compilers.ts";
import { createConsumer, removeConsumer } from "./type-programs/consumer.ts";
import { readPrograms, withoutDirectives, type Program } from "./type-programs/program.ts";
import { findSurprises } from "./type-programs/surprises.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) removeConsumer(folder);
});

describe("a type program fails", () => {
  it.each(compilers.map((compiler) => [compiler.version, compiler] as const))(
    "when a line compiles that should not, on TypeScript %s",
    (_version, compiler) => {
      const programs = write("// @ts-expect-error TS2322 A number is text.\nexport const total: number = 17;\n");
      expect(places(compile(compiler, open(programs)))).toEqual(["cjs/harbour.ts:1 TS2578", "esm/harbour.ts:1 TS2578"]);
    },
  );

  it("when a line is refused for another reason than it names", () => {
    const programs = write('// @ts-expect-error TS2339 The total is text.\nexport const total: number = "17";\n');
    const { accepted, refused } = findSurprises(programs, compile(reference, open(programs.map(withoutDirectives))));
    expect(accepted).toEqual(["esm/harbour.ts:2 TS2339", "cjs/harbour.ts:2 TS2339"]);
    expect(places(refused)).toEqual(["cjs/harbour.ts:2 TS2322", "esm/harbour.ts:2 TS2322"]);
  });

  it("when a line is refused for two reasons of which it names one", () => {
    const programs = write(
      '// @ts-expect-error TS2322 Both are wrong.\nexport const total: number = "17", tax: number = ships;\n',
    );
    const { refused } = findSurprises(programs, compile(reference, open(programs.map(withoutDirectives))));
    expect(places(refused)).toEqual(["cjs/harbour.ts:2 TS2304", "esm/harbour.ts:2 TS2304"]);
  });

  it.each(["// @ts-expect-error", "// @ts-expect-error TS2322", "// @ts-expect-error It is wrong."])(
    "when a directive says too little: %s",
    (directive) => {
      expect(() => write(`${directive}\nexport const total: number = "17";\n`)).toThrow(/harbour\.ts:1: write/);
    },
  );

  it("when the compiler cannot run", () => {
    expect(() => compile({ version: "0", tsc: "no-such-compiler" }, open(write("export {};\n")))).toThrow(
      "did not run",
    );
  });
});

function write(text: string): Program[] {
  const folder = mkdtempSync(join(tmpdir(), "programs-"));
  try {
    writeFileSync(join(folder, "harbour.ts"), text);
    return readPrograms(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function open(programs: readonly Program[]): string {
  const folder = createConsumer(programs, {});
  folders.push(folder);
  return folder;
}

function places(diagnostics: readonly { place: string }[]): string[] {
  return diagnostics.map(({ place }) => place).sort();
}
