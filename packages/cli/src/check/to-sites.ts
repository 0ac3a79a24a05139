import { isAbsolute } from "node:path";
import type { CallSite, FileAnalysis } from "@thirdstate/analyzer";
import type { Places } from "./places.ts";
import type { ReportedSite } from "./report.ts";
import { toMember } from "./to-member.ts";

/** Remote calls; the writes that tools reach stand with the tools. */
export function toSites(files: readonly FileAnalysis[], places: Places): readonly ReportedSite[] {
  return files.flatMap(({ sites, tools }) =>
    sites
      .filter(({ fact }) => fact.kind !== "mutation")
      .map((site) => {
        const holder = tools.find(({ handler }) => handler !== undefined && isInside(site, handler));
        return toSite(site, places, holder?.name);
      }),
  );
}

function toSite(site: CallSite, places: Places, tool: string | undefined): ReportedSite {
  const { identity, sdk, effect, form, guard, key } = site;
  return {
    ...places.span(site.file, site.callee),
    sdk: sdk.id,
    package: isAbsolute(identity.package) ? places.fileName(identity.package) : identity.package,
    ...toMember(site),
    effect,
    form,
    identity: identity.source,
    guarded: guard.answer,
    key: key.answer,
    ...(tool === undefined ? {} : { tool }),
  };
}

function isInside({ call }: CallSite, outer: { readonly pos: number; readonly end: number }): boolean {
  return outer.pos <= call.pos && call.end <= outer.end;
}
