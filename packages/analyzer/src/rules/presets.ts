// Written by `npm run gen` from the rules of this folder.
export type Preset = "recommended" | "strict" | "untyped";

/** The ids of each preset's rules. */
export const presets: Readonly<Record<Preset, readonly string[]>> = {
  recommended: ["no-floating-outcome", "no-unguarded-remote-call", "require-idempotency-key"],
  strict: [
    "no-abandoned-stream",
    "no-duplicate-site",
    "no-floating-outcome",
    "no-ineffective-key",
    "no-nested-retry",
    "no-race-timeout",
    "no-unbounded-retry",
    "no-unguarded-remote-call",
    "no-unknown-as-failure",
    "no-unsafe-retry",
    "no-unstable-key",
    "require-deadline",
    "require-idempotency-key",
    "require-loop-bound",
    "require-tool-approval",
  ],
  untyped: ["no-floating-outcome", "no-unguarded-remote-call", "require-idempotency-key"],
};
