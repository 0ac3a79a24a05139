import type { Compiler, ImportFact } from "@thirdstate/analyzer/compiler";
import { isTestFile } from "@thirdstate/analyzer/edits";
import type { DraftedWrap } from "./drafted-wrap.ts";

/** A line of a test that looks at what a wrapped callee is called with. */
export interface Assertion {
  readonly fileName: string;
  readonly line: number;
  readonly text: string;
}

/** A test, and where its imports lead. */
export interface TestFile {
  readonly fileName: string;
  readonly text: string;
  readonly imports: readonly Pick<ImportFact, "file" | "package">[];
}

export function readTests(compiler: Compiler): readonly TestFile[] {
  const tests = compiler.files().filter(({ fileName }) => isTestFile(fileName));
  return tests.map((file) => ({
    fileName: file.fileName,
    text: file.text,
    imports: compiler.imports(file).map((fact) => ({ file: fact.file, package: fact.package })),
  }));
}

const asserts =
  /(?:toHaveBeen(?:Last|Nth)?CalledWith|(?:lastC|nthC|c)alledWith(?:Exactly|Match)?|toBeCalledWith)\s*\(|\.mock\.(?:calls|lastCall)\b|\.(?:firstCall|lastCall)\.args\b/;

/** Assertions in tests that import a wrapped file or stub a wrapped SDK; the callee will see another argument there: a signal, a key. */
export function findAssertions(tests: readonly TestFile[], wraps: readonly DraftedWrap[]): readonly Assertion[] {
  const changed = wraps.filter(({ splices }) => splices.length > 2);
  return tests.flatMap((file) => {
    const near = changed.filter(
      ({ fileName, packages }) =>
        file.imports.some(
          (fact) => fact.file === fileName || (fact.package !== undefined && packages.includes(fact.package)),
        ) || stubs(file, packages),
    );
    const members = new Set(near.map(({ place }) => place.call.split(/[.?]+/).at(-1) ?? ""));
    return members.size === 0 ? [] : findLines(file, [...members]);
  });
}

function stubs({ text }: TestFile, packages: readonly string[]): boolean {
  return packages.some((name) => new RegExp(`\\bmock\\(\\s*["'\`]${name.replace(/[/.]/g, "\\$&")}["'\`]`).test(text));
}

/** `create`, and what stubs are called after it: `mockCreate`, `createMock`. */
function findLines({ fileName, text }: TestFile, members: readonly string[]): readonly Assertion[] {
  const named = new RegExp(`\\b\\w*(?:${members.join("|")})(?:Mock|Stub|Spy)?\\b`, "i");
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (!asserts.test(line) || !named.test(line.replace(asserts, ""))) return [];
    return [{ fileName, line: index + 1, text: line.trim() }];
  });
}
