import { parseForESLint } from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import type ts from "typescript";

/** A parser whose program was made by the TypeScript handed in, whichever that is. */
export function programParser(typescript: typeof ts): Linter.Parser {
  return toParser((filePath) => {
    const options: ts.CompilerOptions = { module: typescript.ModuleKind.NodeNext, skipLibCheck: true, types: [] };
    const program = typescript.createProgram([filePath], options, typescript.createCompilerHost(options, true));
    return { program, file: program.getSourceFile(filePath) };
  });
}

/** A parser whose program was made by something that nobody knows. */
export const strangeParser: Linter.Parser = toParser((fileName) => ({
  program: { getSourceFile: () => undefined },
  file: { fileName, statements: [] },
}));

function toParser(open: (filePath: string) => { readonly program: object; readonly file: object | undefined }) {
  const parse = (text: string, options: { readonly filePath: string }) => {
    const parsed = parseForESLint(text, { ...options, range: true, loc: true });
    const { program, file } = open(options.filePath);
    const services = {
      program,
      esTreeNodeToTSNodeMap: new Map([[parsed.ast, file]]),
      tsNodeToESTreeNodeMap: new Map(),
    };
    return { ...parsed, services };
  };
  return { parseForESLint: parse } as unknown as Linter.Parser;
}
