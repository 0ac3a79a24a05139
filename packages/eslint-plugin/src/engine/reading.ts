import type { Compiler, SourceFile } from "@thirdstate/analyzer/compiler";

/** One file and the compiler that reads it. */
export interface Reading {
  readonly compiler: Compiler;
  readonly file: SourceFile;
  /** From TypeScript's nodes to ESLint's, where the parser keeps both. */
  readonly nodes?: NodeMap | undefined;
}

/** `parserServices.tsNodeToESTreeNodeMap`, as far as it is read here. */
export interface NodeMap {
  get(node: object): { readonly range?: [start: number, end: number] | undefined } | undefined;
}
