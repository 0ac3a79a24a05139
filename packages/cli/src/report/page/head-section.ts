import type { EffectRow, RemoteReport } from "../remote-report.ts";
import { html, type Markup } from "./html.ts";

/** The figures that a reader takes along. */
export function headSection({ name, sites, tools, agents, unguarded }: RemoteReport): Markup {
  const guarded = sites.filter((site) => site.guarded === "yes").length;
  const writers = tools.filter(({ effect }) => effect === "write");
  const risky = writers.filter((tool) => tool.approval !== "yes" && tool.effects.some(isRepeatable));
  const longest = Math.max(0, ...agents.map(({ hops }) => hops ?? 0));
  const writes = unguarded.filter(({ effect }) => effect === "write").length;
  return html`<header>
    <p class="kicker">Remote calls, tools and chains</p>
    <h1>${name}</h1>
    <div class="tiles">
      ${tile(`${guarded} of ${sites.length}`, "remote calls under a guard", guarded < sites.length)}
      ${tile(String(writes), "unguarded writes that tools reach or calls send", writes > 0)}
      ${tile(`${risky.length} of ${writers.length}`, "writing tools with an effect that has no key and nobody's approval", risky.length > 0)}
      ${tile(longest === 0 ? "–" : String(longest), "hops in the longest run whose turns are bounded", false)}
    </div>
    <nav>
      <a href="#unguarded">Left unguarded</a><a href="#agents">Chains</a><a href="#reliability">Nines</a
      ><a href="#tools">Tools</a><a href="#sites">Remote calls</a><a href="#about">How it was read</a>
    </nav>
  </header>`;
}

/** Asked for twice, it happens twice. */
function isRepeatable({ key, isAgent }: EffectRow): boolean {
  return !isAgent && (key === "no" || key === "ineffective" || key === "unstable");
}

function tile(figure: string, words: string, isBad: boolean): Markup {
  return html`<div class="tile${isBad ? " bad" : ""}"><strong>${figure}</strong><span>${words}</span></div>`;
}
