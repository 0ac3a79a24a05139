/**
 * The part of TypeScript's syntax tree that the analyzer reads, as shapes. TypeScript's own nodes (5.4 to 6) and its
 * native client's (7) both have them; kinds cross the seam by name, never by number.
 */
export interface Node {
  readonly pos: number;
  readonly end: number;
  readonly parent: Node;
  forEachChild<T>(visit: (child: Node) => T | undefined): T | undefined;
}
export interface SourceFile extends Node {
  readonly fileName: string;
  readonly text: string;
  readonly statements: readonly Node[];
  /** Where the project's options tell ES modules from CommonJS by file: TypeScript's `ModuleKind` for one or the other. */
  readonly impliedNodeFormat?: number | undefined;
}
export type Expression = Node;
