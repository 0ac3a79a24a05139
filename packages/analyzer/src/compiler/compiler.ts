import type { Identity, Reference } from "./identity.ts";
import type { Lineage } from "./lineage.ts";
import type { Place } from "./place.ts";
import type { Kind, Node, NodeOf, SourceFile } from "./syntax.ts";

/** How much a compiler can know: `syntactic` has no checker and sees one file at a time. */
export type Engine = "native" | "classic" | "syntactic";

/** The one seam between the analyzer and TypeScript, whichever version was handed in. Questions are asked in the plural. */
export interface Compiler {
  readonly engine: Engine;
  /** TypeScript's version, for the report: `6.0.3`. */
  readonly typescript: string;
  /** The program's own source files; neither declarations nor packages' files. */
  files(): readonly SourceFile[];
  file(fileName: string): SourceFile | undefined;
  is<K extends Kind>(node: Node, kind: K): node is NodeOf[K];
  /** The kind's name; undefined for kinds that the analyzer does not read. */
  kind(node: Node): Kind | undefined;
  /** Where the node's first token starts, comments and white space left out. */
  start(node: Node): number;
  /** The parser's first complaint, with line and column; undefined where the file parses. */
  parseError(file: SourceFile): string | undefined;
  /** The imports of a file: static, `require`, dynamic and re-exports. */
  imports(file: SourceFile): readonly ImportFact[];
  /** The file that an import of the specifier would lead to, were it added; undefined where none is found. */
  resolve(from: SourceFile, specifier: string): string | undefined;
  /** Which package's member each callee names; undefined where it is the program's own or not known. One question per file. */
  identify(callees: readonly Node[]): readonly (Identity | undefined)[];
  /** Where in the program's own files each name was declared, through imports, re-exports, aliases and destructuring. */
  declarations(names: readonly Node[]): readonly (Reference | undefined)[];
  /** What each value is by its type; undefined where only a checker could tell. */
  lineages(values: readonly Node[]): readonly (Lineage | undefined)[];
  /** Whether the callee's parameters, as the installed version declares them, have each place. */
  accepts(callee: Node, places: readonly Place[]): readonly ("yes" | "no" | "unknown")[];
}

export interface ImportFact {
  readonly specifier: string;
  /** `openai` of `openai/resources`; undefined for a relative or absolute specifier and for what a path mapping sends to own files. */
  readonly package: string | undefined;
  /** The program's own file that the specifier leads to. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
  /** False where the package is not installed or has no types; syntactic compilers do not know. */
  readonly resolved: "yes" | "no" | "unknown";
  readonly node: Node;
}
