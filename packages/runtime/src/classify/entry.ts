import type { Signal, Verdict } from "./verdict.ts";

/** One family of signals. `classify` reads an error that the family's errors carry inside. */
export type Entry = (signal: Signal, classify: (inner: Signal) => Verdict) => Verdict | undefined;
