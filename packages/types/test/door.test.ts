import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const dist = join(import.meta.dirname, "../dist");

describe("the door of @thirdstate/types", () => {
  it("opens to these names", () => {
    expect(readNames("index")).toMatchInlineSnapshot(`
      [
        "Effect",
        "Failed",
        "FailedOutcomeError (value)",
        "Failure",
        "IdempotencyKey",
        "InDoubt",
        "InvalidOutcomeError (value)",
        "Outcome (value)",
        "OutcomeJson",
        "Phase",
        "ReadOutcome",
        "Settled",
        "Succeeded",
        "UnknownOutcomeError (value)",
        "UnknownRead",
        "UnknownWrite",
        "WriteOutcome",
        "isUnknown (value)",
        "match (value)",
        "orThrow (value)",
      ]
    `);
  });

  it("opens to 20 names at most", () => {
    expect(readNames("index").length).toBeLessThanOrEqual(20);
  });

  it("keeps what makes outcomes behind /internal", () => {
    expect(readNames("internal")).toMatchInlineSnapshot(`
      [
        "Unknown",
        "failed (value)",
        "succeeded (value)",
        "toIdempotencyKey (value)",
        "unknown (value)",
      ]
    `);
  });

  it("depends on nothing", () => {
    const manifest: object = JSON.parse(readFileSync(join(dist, "../package.json"), "utf8"));
    expect(Object.keys(manifest).filter((field) => /dependencies/i.test(field))).toEqual([]);
  });
});

/** Every exported name of a built declaration file, types included; values are marked. */
function readNames(door: string): string[] {
  const program = ts.createProgram([join(dist, `${door}.d.ts`)], { noLib: true, module: ts.ModuleKind.NodeNext });
  const checker = program.getTypeChecker();
  const [file] = program.getRootFileNames().map((name) => program.getSourceFile(name));
  const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (symbol === undefined) throw new Error(`${door}.d.ts is not built; run tsc -b.`);
  return checker
    .getExportsOfModule(symbol)
    .map((name) => describeName(checker, name))
    .sort();
}

function describeName(checker: ts.TypeChecker, name: ts.Symbol): string {
  const target = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
  return target.flags & ts.SymbolFlags.Value ? `${name.name} (value)` : name.name;
}
