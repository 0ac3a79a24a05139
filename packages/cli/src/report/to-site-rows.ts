import type { CallSite, FileAnalysis } from "@thirdstate/analyzer";
import type { Places } from "../check/places.ts";
import { toSites } from "../check/to-sites.ts";
import { readDuration } from "./read-duration.ts";
import type { Deadline, Retries, SiteRow } from "./remote-report.ts";

/** Every remote call with what bounds it and what repeats it. */
export function toSiteRows(files: readonly FileAnalysis[], places: Places): readonly SiteRow[] {
  const remote = files.flatMap(({ sites }) => sites.filter(({ fact }) => fact.kind !== "mutation"));
  const reported = toSites(files, places);
  return remote.flatMap((site, index) => {
    const row = reported[index];
    if (row === undefined) return [];
    const budget = site.budget();
    return [
      {
        ...row,
        call: site.name,
        site: budget.site ?? null,
        guard: site.guard.innermost?.name ?? null,
        observes: budget.observes,
        deadline: toDeadline(site),
        retries: toRetries(site),
        takesKey: site.fact.key !== undefined,
      },
    ];
  });
}

/** A guard's deadline is none to a call that never hears of it, and one that only watches sets none. */
function toDeadline(site: CallSite): Deadline {
  const { timeout, limit, observes } = site.budget();
  const { innermost } = site.guard;
  const isBounded = innermost?.fact.gives.includes("deadline") === true && !observes;
  if (isBounded && site.guard.answer !== "no") {
    const ms = timeout === undefined ? null : (readDuration(timeout.text) ?? null);
    return { by: "guard", ms, from: timeout?.from ?? "unknown", covers: "call" };
  }
  if (limit !== undefined && (limit.ms !== undefined || limit.from === "call" || limit.from === "client"))
    return { by: "sdk", ms: limit.ms ?? null, from: limit.from, covers: limit.covers };
  if (site.signal === "yes") return { by: "signal", ms: null, from: "call", covers: "call" };
  const isUnsure = site.signal === "unknown" || limit?.from === "unknown" || site.guard.answer === "unknown";
  return { by: isUnsure ? "unknown" : "nobody", ms: null, from: "unknown", covers: "call" };
}

/** The guard that is told what its SDK handed over counts with that; the other layers as they were found. */
function toRetries(site: CallSite): Retries {
  const { guardRetries, innerRetries } = site.budget();
  const { innermost } = site.guard;
  const isOwn = innermost?.fact.budget !== undefined;
  const layers = site.repeats().filter(({ at }) => !isOwn || at !== innermost.call);
  const own = [...layers.map(({ retries }) => retries), ...(isOwn ? [guardRetries] : [])];
  const sum = multiply(own);
  const requests = site.effect === "composite" ? undefined : multiply([...own, innerRetries]);
  return {
    own: sum === undefined ? null : sum - 1,
    inner: innerRetries ?? null,
    requests: requests ?? null,
  };
}

/** Layers multiply; one without end, or of unknown length, leaves no number. */
function multiply(layers: readonly (number | undefined)[]): number | undefined {
  let product = 1;
  for (const retries of layers) {
    if (retries === undefined || retries === Infinity) return undefined;
    product *= retries + 1;
  }
  return product;
}
