import type { Rule } from "../../packages/analyzer/src/rules/rule.ts";

export type Preset = "recommended" | "strict" | "untyped";

/** Everything is in `strict`; what is sure and quiet in `recommended`; of that, what one file's syntax can tell in `untyped`. */
export function presetsOf({ recommended, needs }: Rule): readonly Preset[] {
  if (!recommended) return ["strict"];
  return needs === "file" ? ["recommended", "strict", "untyped"] : ["recommended", "strict"];
}
