import type { ChangedFile } from "@thirdstate/codemod";
import { readDuration } from "../report/read-duration.ts";
import { writeDuration } from "../report/write-duration.ts";
import type { BudgetRow, LeftBudget } from "./budgets-report.ts";
import { findQuantile } from "./find-quantile.ts";
import type { SiteGuard } from "./find-site-guards.ts";
import { proposeTimeout } from "./propose-timeout.ts";
import { setTimeoutOf } from "./set-timeout.ts";
import type { SiteLatency } from "./site-latency.ts";

export interface BudgetsPlan {
  readonly sites: readonly BudgetRow[];
  readonly left: readonly LeftBudget[];
  readonly files: readonly ChangedFile[];
}

interface Splice {
  readonly fileName: string;
  readonly before: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A row for each site that was recorded, and the change that gives it what is proposed. */
export function planBudgets(
  latencies: readonly SiteLatency[],
  guards: ReadonlyMap<string, readonly SiteGuard[]>,
): BudgetsPlan {
  const planned = latencies.map((latency) => planSite(latency, guards.get(latency.site) ?? []));
  return {
    sites: planned.map(({ row }) => row),
    left: planned.flatMap(({ row, why }) => (why === undefined ? [] : [{ site: row.site, why }])),
    files: toFiles(planned.flatMap(({ splice }) => (splice === undefined ? [] : [splice]))),
  };
}

interface Planned {
  readonly row: BudgetRow;
  readonly splice?: Splice;
  readonly why?: string;
}

function planSite(latency: SiteLatency, found: readonly SiteGuard[]): Planned {
  const [only, ...others] = found;
  const now = only?.guard.budget()?.timeout?.text;
  const proposal = proposeTimeout(latency);
  const proposed = proposal.seconds === undefined ? undefined : writeDuration(proposal.seconds * 1_000);
  const row: BudgetRow = {
    ...describe(latency),
    place: only?.guard.place ?? null,
    timeout: now ?? null,
    proposed: proposed ?? null,
    rule: proposal.seconds === undefined ? null : proposal.rule,
  };
  if (only === undefined)
    return { row, why: "No call of this name was found: it was renamed, or its name is not a literal." };
  if (others.length > 0) {
    const places = found.map(({ guard }) => guard.place).join(", ");
    return { row, why: `${found.length} calls share this name (${places}): give each its own and measure again.` };
  }
  if (proposal.seconds === undefined) return { row, why: proposal.why };
  if (now !== undefined && readDuration(now) === proposal.seconds * 1_000) return { row };
  return { row, ...toEdit(only, proposed ?? "") };
}

function toEdit({ compiler, guard }: SiteGuard, timeout: string): Pick<Planned, "splice" | "why"> {
  const edit = setTimeoutOf(compiler, guard, timeout);
  if ("obstacle" in edit) return { why: `Set \`timeout: "${timeout}"\` by hand at ${guard.place}: ${edit.obstacle}.` };
  return { splice: { fileName: guard.file.fileName, before: guard.file.text, ...edit } };
}

function describe(latency: SiteLatency): Pick<BudgetRow, "site" | "calls" | "p50" | "p99" | "p999" | "unknownShare"> {
  const { site, calls, unknown } = latency;
  const at = (share: number): number | null => {
    const found = findQuantile(latency, share);
    return found === undefined || found === Infinity ? null : Number(found.toPrecision(3));
  };
  const unknownShare = calls === 0 ? 0 : unknown / calls;
  return { site, calls, p50: at(0.5), p99: at(0.99), p999: at(0.999), unknownShare };
}

/** From the end of a file to its beginning, so that places before stay where they are. */
function toFiles(splices: readonly Splice[]): readonly ChangedFile[] {
  const names = [...new Set(splices.map(({ fileName }) => fileName))].sort();
  return names.flatMap((fileName) => {
    const own = splices.filter((each) => each.fileName === fileName).sort((a, b) => b.start - a.start);
    const before = own[0]?.before;
    if (before === undefined) return [];
    const after = own.reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), before);
    return [{ fileName, before, after }];
  });
}
