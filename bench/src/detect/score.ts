import type { Checked } from "./check.ts";
import type { Label, Truth } from "./truth.ts";

export interface Score {
  readonly repo: string;
  /** Core labels whose package the catalogue names. */
  readonly expected: number;
  readonly found: number;
  /** Core labels on packages that the catalogue does not name: `package member (count)`. */
  readonly outside: readonly string[];
  readonly missed: readonly Label[];
  /** Reported, and neither core nor peripheral in the labels. */
  readonly extra: readonly string[];
}

/** Compares what was found with the labels, place by place. */
export function score(truth: Truth, checked: readonly Checked[], catalogued: ReadonlySet<string>): Score {
  const core = truth.sites.filter(({ tier }) => tier === "core");
  const expected = core.filter(({ pkg }) => catalogued.has(pkg));
  const found = new Set(checked.flatMap(({ sites }) => sites.map(({ file, line }) => `${file}:${line}`)));
  const calls = truth.sites.filter(({ tier }) => tier !== "other");
  const positive = (truth.hard ?? []).filter((each) => each.expected.startsWith("positive"));
  const known = new Set([...calls, ...positive].map(({ file, line }) => `${file}:${line}`));
  const missed = expected.filter(({ file, line }) => !found.has(`${file}:${line}`));
  return {
    repo: truth.repo,
    expected: expected.length,
    found: expected.length - missed.length,
    outside: [...new Set(core.filter(({ pkg }) => !catalogued.has(pkg)).map(({ pkg, member }) => `${pkg} ${member}`))],
    missed,
    extra: [...found].filter((place) => !known.has(place)),
  };
}
