/** A place in a call's arguments: `{ argument: 1, path: ["signal"] }` is `f(x, { signal })`; `argument: -1` is the last one given. */
export interface Place {
  readonly argument: number;
  readonly path: readonly string[];
}
