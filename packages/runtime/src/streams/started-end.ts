import type { Verdict } from "../classify/verdict.ts";

/** How a stream ended that was handed out at once, as the object itself tells. `left`: its reader had seen enough. */
export type StartedEnd = "complete" | "left" | { readonly verdict: Verdict } | { readonly error: unknown };

/** Is told how it ended. */
export type Tell = (end: StartedEnd) => void;
