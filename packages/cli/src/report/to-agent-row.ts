import type { Agent } from "@thirdstate/analyzer";
import type { Places } from "../check/places.ts";
import type { AgentRow } from "./remote-report.ts";

/** An agent's run: what it may call, and how many remote calls that becomes. */
export function toAgentRow({ site, tools, open }: Agent, places: Places): AgentRow {
  const turns = site.turns();
  return {
    ...places.start(site.file, site.callee),
    call: site.name,
    sdk: site.sdk.id,
    guarded: site.guard.answer,
    turns: turns ?? null,
    hops: turns === undefined ? null : countHops(turns, tools.length + open.length > 0),
    tools: tools.map(({ tool, via }) => ({ ...places.start(tool.file, tool.at), name: tool.name ?? null, via })),
    open: open.map(({ file, node, text }) => ({ ...places.start(file, node), text: shorten(text) })),
  };
}

/** Each turn asks the model once, and each but the last calls one tool. */
function countHops(turns: number, hasTools: boolean): number {
  return hasTools ? 2 * turns - 1 : turns;
}

/** A name or a call fits into a line; more is found at its place. */
const longest = 80;

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
