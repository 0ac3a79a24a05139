import type { Compiler } from "@thirdstate/analyzer/compiler";
import type { Wrap } from "@thirdstate/analyzer/edits";

/** A line of a test that looks at what a wrapped callee is called with. */
export interface Assertion {
  readonly fileName: string;
  readonly line: number;
  readonly text: string;
}

type SourceFile = ReturnType<Compiler["files"]>[number];

const asserts =
  /(?:toHaveBeen(?:Last|Nth)?CalledWith|(?:lastC|nthC|c)alledWith(?:Exactly|Match)?|toBeCalledWith)\s*\(|\.mock\.(?:calls|lastCall)\b|\.(?:firstCall|lastCall)\.args\b/;

/** Assertions in tests that import a wrapped file or stub a wrapped SDK; the callee will see another argument there: a signal, a key. */
export function findAssertions(
  compiler: Compiler,
  tests: readonly SourceFile[],
  wraps: readonly Wrap[],
): readonly Assertion[] {
  const changed = wraps.filter(({ splices }) => splices.length > 2);
  return tests.flatMap((file) => {
    const imports = compiler.imports(file);
    const near = changed.filter(
      ({ site }) =>
        imports.some(
          (fact) =>
            fact.file === site.file.fileName ||
            (fact.package !== undefined && site.sdk.packages.includes(fact.package)),
        ) || stubs(file, site.sdk.packages),
    );
    const members = new Set(near.map(({ site }) => site.name.split(/[.?]+/).at(-1) ?? ""));
    return members.size === 0 ? [] : findLines(file, [...members]);
  });
}

function stubs({ text }: SourceFile, packages: readonly string[]): boolean {
  return packages.some((name) => new RegExp(`\\bmock\\(\\s*["'\`]${name.replace(/[/.]/g, "\\$&")}["'\`]`).test(text));
}

/** `create`, and what stubs are called after it: `mockCreate`, `createMock`. */
function findLines({ fileName, text }: SourceFile, members: readonly string[]): readonly Assertion[] {
  const named = new RegExp(`\\b\\w*(?:${members.join("|")})(?:Mock|Stub|Spy)?\\b`, "i");
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (!asserts.test(line) || !named.test(line.replace(asserts, ""))) return [];
    return [{ fileName, line: index + 1, text: line.trim() }];
  });
}
