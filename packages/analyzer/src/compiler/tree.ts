import { kinds } from "./kinds.ts";
import type { Kind, Node, NodeOf, SourceFile } from "./syntax.ts";
import type { TypeScript } from "./typescript.ts";

/** Reads nodes of one TypeScript's making; kind numbers stay in here. */
export interface Tree {
  is<K extends Kind>(node: Node, kind: K): node is NodeOf[K];
  kind(node: Node): Kind | undefined;
  start(node: Node): number;
  /** The parser's first complaint: `')' expected. (12:5)`. */
  parseError(file: SourceFile): string | undefined;
}

export function treeOf(ts: TypeScript): Tree {
  const numbers = new Map(kinds.map((kind) => [kind, ts.SyntaxKind[kind]]));
  const names = new Map(kinds.map((kind) => [ts.SyntaxKind[kind], kind]));
  return {
    is: <K extends Kind>(node: Node, kind: K): node is NodeOf[K] => native(node).kind === numbers.get(kind),
    kind: (node) => names.get(native(node).kind),
    start: (node) => native(node).getStart(),
    parseError: (file) => describe(file, native(file).parseDiagnostics?.[0]),
  };
}

/** What every TypeScript from 5.4 to 6 keeps on a node and the seam does not show. */
interface Native {
  readonly kind: number;
  getStart(): number;
  readonly parseDiagnostics?: readonly Problem[];
}
interface Problem {
  readonly start: number;
  readonly messageText: string | { readonly messageText: string };
}

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the package's one gate: a node that crossed the seam is again what the TypeScript that was handed in made of it
const native = (node: Node): Native => node as unknown as Native;

function describe(file: SourceFile, problem: Problem | undefined): string | undefined {
  if (problem === undefined) return undefined;
  const lines = file.text.slice(0, problem.start).split("\n");
  const text = typeof problem.messageText === "string" ? problem.messageText : problem.messageText.messageText;
  return `${text} (${lines.length}:${(lines.at(-1) ?? "").length + 1})`;
}
