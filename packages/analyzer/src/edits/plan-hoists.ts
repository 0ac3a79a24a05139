import type { Compiler } from "../compiler/compiler.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import { findAnchor, type Anchor } from "./find-anchor.ts";
import type { Extent } from "./find-extent.ts";
import { reserveName, type Reserved } from "./free-names.ts";
import { isQuiet } from "./is-quiet.ts";
import { listValues, type Value } from "./list-values.ts";
import { insertAfter, replace, type Braces, type Splice } from "./splice.ts";
import { readText } from "./walk.ts";

/** Values that move into variables before the call's statement. */
export interface Hoists {
  /** What each value is called from then on. */
  readonly names: ReadonlyMap<Node, string>;
  readonly splices: readonly Splice[];
}

export interface HoistRequest {
  readonly file: SourceFile;
  readonly calls: Extent;
  readonly isWanted: (value: Value) => boolean;
  /** What has to stay where it is: values that the wrap changes. */
  readonly fixed: readonly Node[];
  readonly reserved: Reserved;
}

export const noHoists: Hoists = { names: new Map(), splices: [] };

/** Undefined where the values cannot be evaluated before the statement without a change of order. */
export function planHoists(compiler: Compiler, request: HoistRequest): Hoists | undefined {
  const { file, calls, isWanted, fixed } = request;
  const [call] = calls;
  const values = listValues(compiler, calls);
  const wanted = new Set(values.filter(isWanted));
  if (wanted.size === 0) return noHoists;
  const isStill = (node: Node): boolean => isQuiet(compiler, file, node);
  const isReading = [...wanted].every(({ node }) => isStill(node));
  const last = values.findLastIndex((value) => wanted.has(value));
  const moved = values.filter(
    (value, index) => wanted.has(value) || (!isReading && index < last && !isStill(value.node)),
  );
  if (moved.some(({ node }) => fixed.some((one) => one.pos < node.end && node.pos < one.end))) return undefined;
  if (moved.some(({ node }) => isSkippable(compiler, file, calls, node) && !isStill(node))) return undefined;
  // What a narrowed property reads as, the compiler takes to stay so across calls; so does a read that moves before one.
  const anchor = findAnchor(compiler, file, call, isReading ? () => true : isStill);
  if (anchor === undefined) return undefined;
  return place(compiler, request, anchor, moved);
}

/** Whether it is evaluated only where there is a receiver: `client?.create(await read())`. */
function isSkippable(compiler: Compiler, file: SourceFile, calls: Extent, node: Node): boolean {
  return calls.some(
    ({ expression }) => expression.end <= node.pos && readText(compiler, file, expression).includes("?."),
  );
}

function place(compiler: Compiler, { file, reserved }: HoistRequest, anchor: Anchor, moved: readonly Value[]): Hoists {
  const names = new Map(moved.map((value) => [value.node, reserveName(compiler, reserved, value)]));
  const { at, gap } = anchor;
  const braces = readBraces(compiler, anchor);
  const splices = moved.flatMap(({ node }): Splice[] => {
    const inner = compiler.is(node, "ParenthesizedExpression") ? node.expression : node;
    const start = compiler.start(inner);
    const text = readText(compiler, file, inner);
    const declaration = { start: at, end: at, text: `const ${names.get(node) ?? ""} = `, side: "before" } as const;
    return [
      { ...declaration, moved: { start, end: inner.end, text, closing: `;${gap}`, braces } },
      replaceValue(compiler, node, names.get(node) ?? ""),
    ];
  });
  return { names, splices };
}

function readBraces(compiler: Compiler, { braces }: Anchor): Braces | undefined {
  if (braces === undefined) return undefined;
  const { node, lead } = braces;
  return { start: compiler.start(node), end: node.end, lead, close: lead === "" ? " }" : "; }" };
}

/** `{ messages: await read() }` becomes `{ messages }`. */
function replaceValue(compiler: Compiler, node: Node, name: string): Splice {
  const { parent } = node;
  if (compiler.is(parent, "ShorthandPropertyAssignment")) return insertAfter(node.end, `: ${name}`);
  const isAlike =
    compiler.is(parent, "PropertyAssignment") &&
    compiler.is(parent.name, "Identifier") &&
    parent.name.text === name &&
    compiler.start(node) - parent.name.end <= 2;
  return replace(compiler.start(isAlike ? parent : node), node.end, name);
}
