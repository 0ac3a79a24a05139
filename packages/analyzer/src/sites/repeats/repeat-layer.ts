import type { Node } from "../../compiler/syntax.ts";
import type { Answer } from "../answer.ts";

/** How something repeats. */
export interface Repeating {
  /** How often after the first attempt, where a number says so; `Infinity` without end. */
  readonly retries: number | undefined;
  readonly bounded: Answer;
  /** Whether it waits before the next attempt. */
  readonly waits: Answer;
  /** Whether its waits differ between callers who failed together. */
  readonly jitter: Answer;
  /** Whether it repeats whatever was thrown; `unknown` where it looks at the error first. */
  readonly repeatsAll: Answer;
}

/** Something around a call that repeats it when it fails. */
export interface RepeatLayer extends Repeating {
  readonly by: "loop" | "recursion" | "helper" | "guard";
  /** The loop, the function that calls itself, or the call of the helper or guard. */
  readonly at: Node;
  /** As a message names it: "the loop around it", "`withRetry`". */
  readonly name: string;
  /** A guard that hands its call a key, so that its repeats are one act. */
  readonly givesKey: boolean;
}
