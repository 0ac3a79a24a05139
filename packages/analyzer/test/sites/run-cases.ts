import { describe, expect, it } from "vitest";
import type { CallSite } from "../../src/sites/call-site.ts";
import { openCases, type SiteCase } from "./site-table.ts";

/** Tries every case on both makers. */
export function runCases(subject: string, cases: readonly SiteCase[], toText: (site: CallSite) => string): void {
  const opened = openCases(cases, toText);
  describe.each(opened)(`${subject}, $maker.name`, ({ maker, read }) => {
    it.each(cases.map((at, index) => ({ ...at, index })))("$name", ({ index, sites, syntactic }) => {
      expect(read(index)).toEqual(maker.engine === "syntactic" ? (syntactic ?? sites) : sites);
    });
  });
}
