import type { FileAnalysis, ReachedEffect } from "@thirdstate/analyzer";
import type { Places } from "../check/places.ts";
import type { ReportedEffect } from "../check/report.ts";
import { toTools } from "../check/to-tools.ts";
import type { EffectRow, ToolRow } from "./remote-report.ts";

/** Every tool with the writes that it reaches, and whether a guard is around each. */
export function toToolRows(files: readonly FileAnalysis[], places: Places): readonly ToolRow[] {
  const tools = files.flatMap((file) => file.tools);
  const reported = toTools(files, places);
  return tools.flatMap((tool, index) => {
    const row = reported[index];
    if (row === undefined) return [];
    const effects = tool.effects.flatMap((effect, at) => {
      const shown = row.effects[at];
      return shown === undefined ? [] : [{ ...shown, ...toFacts(effect, places) }];
    });
    return [{ ...row, effects }];
  });
}

type Facts = Omit<EffectRow, keyof ReportedEffect>;

function toFacts({ site, key }: ReachedEffect, places: Places): Facts {
  const { column } = places.start(site.file, site.callee);
  const { fact, guard, effect, name } = site;
  return {
    call: name,
    column,
    guarded: guard.answer,
    takesKey: fact.key !== undefined || key === "yes",
    isAgent: effect === "composite",
  };
}
