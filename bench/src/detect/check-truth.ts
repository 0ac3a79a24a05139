import { join } from "node:path";
import { check, type Checked } from "./check.ts";
import type { Truth } from "./truth.ts";

/** Checks every labelled folder of a checkout at `<checkouts>/<owner>__<name>`. Paths count from the repository's root, as those of labels do. */
export function checkTruth(checkouts: string, { repo, dirs }: Truth, preset: string): readonly Checked[] {
  return dirs.map(({ dir }) => {
    const checked = check(join(findCheckout(checkouts, repo), dir), preset);
    const fromRoot = <T extends { readonly file: string }>(each: T): T => ({
      ...each,
      file: dir === "." ? each.file : `${dir}/${each.file}`,
    });
    return {
      ...checked,
      sites: checked.sites.map(fromRoot),
      tools: checked.tools.map(fromRoot),
      findings: checked.findings.map(fromRoot),
    };
  });
}

export function findCheckout(checkouts: string, repo: string): string {
  return join(checkouts, repo.replace("/", "__"));
}
