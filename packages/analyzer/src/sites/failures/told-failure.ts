import type { Node } from "../../compiler/syntax.ts";

/** What the program says when a call ends in a way that leaves open whether it took effect. */
export interface ToldFailure {
  /** The statement that says it. */
  readonly at: Node;
  /** `failed`: in so many words; `error`: it only names an error, which a model takes for a failure. */
  readonly says: "failed" | "error";
  /** `thrown` reaches whoever catches it. */
  readonly by: "returned" | "thrown";
}
