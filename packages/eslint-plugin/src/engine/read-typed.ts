import { classic, type Compiler, type Program, type SourceFile } from "@thirdstate/analyzer/compiler";
import type { SourceCode } from "eslint";
import { findTypeScriptOf } from "./find-typescript.ts";
import type { NodeMap, Reading } from "./reading.ts";
import { warnOnce } from "./warn-once.ts";

/** A file of the parser's program; undefined where the parser made none, or made it with a TypeScript that cannot be found. */
export function readTyped({ parserServices, ast }: SourceCode, filename: string): Reading | undefined {
  const services: Services | undefined = parserServices;
  const program = services?.program;
  if (!program) return undefined;
  const file = toSourceFile(services.esTreeNodeToTSNodeMap?.get(ast)) ?? program.getSourceFile(filename);
  const compiler = file && compilerOf(program, file);
  return compiler && { compiler, file, nodes: services.tsNodeToESTreeNodeMap };
}

/** What parsers for TypeScript hand out. */
interface Services {
  readonly program?: Program | null;
  readonly esTreeNodeToTSNodeMap?: { get(node: object): object | undefined };
  readonly tsNodeToESTreeNodeMap?: NodeMap;
}

const compilers = new WeakMap<Program, Compiler>();

function compilerOf(program: Program, file: SourceFile): Compiler | undefined {
  const known = compilers.get(program);
  if (known !== undefined) return known;
  const typescript = findTypeScriptOf(file);
  if (typescript === undefined) {
    warnOnce("The parser's TypeScript was not found: the rules go on without types.");
    return undefined;
  }
  const compiler = classic(typescript, program);
  compilers.set(program, compiler);
  return compiler;
}

function toSourceFile(node: object | undefined): SourceFile | undefined {
  return node !== undefined && isSourceFile(node) ? node : undefined;
}

function isSourceFile(node: object): node is SourceFile {
  return "fileName" in node && "statements" in node;
}
