import type { CallSite } from "@thirdstate/analyzer";
import type { Compiler, ImportFact, SourceFile } from "@thirdstate/analyzer/compiler";
import { isTestFile } from "@thirdstate/analyzer/edits";

/** A line of a test that says what a callee is called with. */
export interface Assertion {
  readonly fileName: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

const asserts =
  /(?:toHaveBeen(?:Last|Nth)?CalledWith|(?:lastC|nthC|c)alledWith(?:Exactly|Match)?|toBeCalledWith)\s*\(|\.mock\.(?:calls|lastCall)\b|\.(?:firstCall|lastCall)\.args\b/;

/** Reads the tests once, when it is first asked; finds for a call the assertions in those that import its file, or import or stub its SDK. */
export function createAssertionFinder(compiler: Compiler): (site: CallSite) => readonly Assertion[] {
  let tests: readonly Test[] | undefined;
  return ({ file: { fileName }, sdk: { packages }, name }) => {
    tests ??= compiler.files().flatMap((file) => readTest(compiler, file));
    const near = tests.filter(({ files, modules, stubs }) => {
      return files.has(fileName) || packages.some((each) => modules.has(each) || stubs.has(each));
    });
    const member = toMember(name);
    return near.flatMap(({ assertions }) => assertions.filter(({ text }) => member.test(text.replace(asserts, ""))));
  };
}

interface Test {
  readonly assertions: readonly Assertion[];
  readonly files: ReadonlySet<string | undefined>;
  readonly modules: ReadonlySet<string | undefined>;
  readonly stubs: ReadonlySet<string | undefined>;
}

function readTest(compiler: Compiler, file: SourceFile): readonly Test[] {
  const { fileName, text } = file;
  if (!isTestFile(fileName)) return [];
  const assertions = text.split(/\r?\n/).flatMap((line, index): Assertion[] => {
    return asserts.test(line) ? [{ fileName, line: index + 1, text: line.trim() }] : [];
  });
  if (assertions.length === 0) return [];
  const imports = compiler.imports(file);
  return [
    {
      assertions,
      files: new Set(imports.map((fact: ImportFact) => fact.file)),
      modules: new Set(imports.map((fact: ImportFact) => fact.package)),
      stubs: new Set([...text.matchAll(/\bmock\(\s*["'`]([^"'`]+)["'`]/g)].map(([, name]) => name)),
    },
  ];
}

/** `create`, and what stubs are called after it: `mockCreate`, `createMock`. */
function toMember(callee: string): RegExp {
  const member = callee.split(/[^\w$]+/).at(-1) ?? "";
  const capital = member.charAt(0).toUpperCase() + member.slice(1);
  const [plain, named] = [member, capital].map((name) => name.replaceAll("$", "\\$"));
  return new RegExp(`(?<![\\w$])(?:${plain ?? ""}(?:Mock|Stub|Spy)?|[\\w$]+${named ?? ""})(?![\\w$])`);
}
