import { relative } from "node:path";
import type { Node, SourceFile } from "@thirdstate/analyzer/compiler";
import type { Place, Span } from "./report.ts";

/** Turns nodes into lines and columns from 1, and file names into paths from the folder that is checked. */
export class Places {
  readonly #folder: string;
  readonly #start: (node: Node) => number;
  readonly #lines = new WeakMap<SourceFile, readonly number[]>();

  constructor(folder: string, start: (node: Node) => number) {
    this.#folder = folder;
    this.#start = start;
  }

  fileName(path: string): string {
    return nameIn(this.#folder, path);
  }

  start(file: SourceFile, node: Node): Place {
    return { file: this.fileName(file.fileName), ...this.#position(file, this.#start(node)) };
  }

  span(file: SourceFile, node: Node): Span {
    const end = this.#position(file, node.end);
    return { ...this.start(file, node), endLine: end.line, endColumn: end.column };
  }

  #position(file: SourceFile, offset: number): { readonly line: number; readonly column: number } {
    const starts = this.#startsOf(file);
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  #startsOf(file: SourceFile): readonly number[] {
    const known = this.#lines.get(file) ?? [
      0,
      ...Array.from(file.text.matchAll(/\r\n|[\n\r\u2028\u2029]/g), (end) => end.index + end[0].length),
    ];
    this.#lines.set(file, known);
    return known;
  }
}

/** A path from a folder, with `/`. */
export function nameIn(folder: string, path: string): string {
  return relative(folder, path).replaceAll("\\", "/");
}
