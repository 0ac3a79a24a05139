import type { Node, SourceFile } from "./syntax.ts";

/** Who declares a callee. */
export type Identity = TypedIdentity | SpecifierIdentity;

/** Answered by a checker: the declaration behind the call. */
export interface TypedIdentity {
  readonly source: "types";
  /** The declaring package: the nearest `package.json` with a name, matched whole. `node` for Node's own modules and globals. */
  readonly package: string;
  /** As installed: `4.3.19`; undefined where its manifest does not tell. */
  readonly version: string | undefined;
  /** `Completions`, or `Methods.chat` where the parents are type literals; undefined for a plain function. */
  readonly container: string | undefined;
  /** Declared and exported names, bundler suffixes (`tool$1`) stripped; `()` for a call signature that has no name of its own. */
  readonly members: readonly string[];
  /** The declaring file inside its package, without extension: tells same-named classes apart, and nothing else. */
  readonly file: string;
}

/** Answered by import tracking inside one file. */
export interface SpecifierIdentity {
  readonly source: "specifier";
  /** The package that the import names. `node` for globals such as `fetch`. */
  readonly package: string;
  /** The installed one, where a manifest beside the file tells. */
  readonly version?: string | undefined;
  /** The imported name: `default`, a named export, or `*` where a whole module is called. `* as ai` with `ai.embed` is `embed`. */
  readonly root: string;
  /** How the receiver came from it: the value itself, `new Root()`, or `Root()` of a factory or a method. */
  readonly via: "value" | "new" | "call";
  /**
   * The property names after it: `["chat", "completions", "create"]`; empty when the import itself is called. A method
   * that was called on the way keeps its brackets: `["withOptions()", "responses", "create"]`.
   */
  readonly path: readonly string[];
}

/** A declaration in the program's own files. */
export interface Reference {
  readonly file: SourceFile;
  /** The function, method, variable, parameter, class or property that the name leads to. */
  readonly node: Node;
}
