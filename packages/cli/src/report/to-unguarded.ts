import type { SiteRow, ToolRow, UnguardedRow } from "./remote-report.ts";

/** Remote calls, and writes that tools reach, around which no guard was found: writes first, then agents, then reads. */
export function toUnguarded(sites: readonly SiteRow[], tools: readonly ToolRow[]): readonly UnguardedRow[] {
  const rows = new Map<string, UnguardedRow>();
  for (const each of [...sites.flatMap(fromSite), ...tools.flatMap(fromTool)]) {
    const place = `${each.file}:${each.line}:${each.column}`;
    const known = rows.get(place);
    rows.set(place, known === undefined ? each : { ...known, tools: [...new Set([...known.tools, ...each.tools])] });
  }
  return [...rows.values()].sort(compare);
}

function fromSite(site: SiteRow): readonly UnguardedRow[] {
  const { file, line, column, call, effect, guarded, key, takesKey, tool } = site;
  if (guarded === "yes") return [];
  return [{ file, line, column, call, effect, guarded, key, takesKey, tools: tool === undefined ? [] : [tool] }];
}

function fromTool({ name, effects }: ToolRow): readonly UnguardedRow[] {
  return effects.flatMap(({ file, line, column, call, guarded, key, takesKey, isAgent }) =>
    guarded === "yes"
      ? []
      : [
          {
            ...{ file, line, column, call, guarded, key, takesKey },
            effect: isAgent ? "composite" : "write",
            tools: name === null ? [] : [name],
          } as const,
        ],
  );
}

const order = { write: 0, composite: 1, read: 2 } as const;
const certainty = { no: 0, unknown: 1 } as const;

function compare(a: UnguardedRow, b: UnguardedRow): number {
  const byWeight =
    order[a.effect] - order[b.effect] ||
    certainty[a.guarded] - certainty[b.guarded] ||
    Number(b.tools.length > 0) - Number(a.tools.length > 0) ||
    Number(a.key === "yes") - Number(b.key === "yes");
  if (byWeight !== 0) return byWeight;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
