import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";

/** What a wrap is for: the remote calls, and the writes elsewhere that tools reach; each call once, guarded or not. */
export function selectSites(sites: readonly CallSite[], tools: readonly ToolDefinition[]): readonly CallSite[] {
  const remote = sites.filter(({ fact }) => fact.kind !== "mutation");
  const reached = tools
    .flatMap(({ effects }) => effects.map(({ site }) => site))
    .filter(({ fact }) => fact.local !== true);
  return [...new Map([...remote, ...reached].map((site) => [site.call, site])).values()];
}
