import type { Answer } from "./answer.ts";

/** The stream that a call returns. */
export interface SiteStream {
  /** Whether it returns one, after its option was read. */
  readonly answer: Answer;
  /** Whether all that becomes of the stream or runner that it returns is seen, and nobody reads it. */
  readonly unread: () => boolean;
  /** The part of it that is read alone, though it ends without a word when the stream breaks off. */
  readonly quietPart: () => string | undefined;
}
