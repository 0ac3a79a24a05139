import type { AgentRow, RemoteReport, TakenRow, ToolRow } from "../remote-report.ts";
import { html, type Markup } from "./html.ts";
import { shareOfRuns, writeFailures, writeShare } from "./reliability.ts";
import { approvalBadge, effectList, nameOf, toolId } from "./tools-section.ts";
import { badge, describeTurns, effectBadge, guardBadge, placeOf } from "./words.ts";

/** The chains that agents can build: each call that reaches tools, its tools, and what they change. */
export function agentsSection({ agents, tools }: RemoteReport): Markup {
  const byId = new Map(tools.map((tool) => [toolId(tool), tool]));
  const taken = new Set(agents.flatMap((agent) => agent.tools.map(toolId)));
  const others = tools.filter((tool) => !taken.has(toolId(tool)));
  return html`<section id="agents">
    <h2>The chains that agents can build <span class="count">${agents.length}</span></h2>
    ${agents.length === 0 ? html`<p>No call that may reach tools was found.</p>` : agents.map((agent) => card(agent, byId))}
    ${others.length === 0 ? "" : strays(others)}
  </section>`;
}

function card(agent: AgentRow, byId: ReadonlyMap<string, ToolRow>): Markup {
  return html`<article class="agent">
    <h3><code>${agent.call}</code> ${guardBadge(agent.guarded)}</h3>
    <p class="meta">${placeOf(agent)} <span>${describeTurns(agent)}</span> ${runsOf(agent)}</p>
    <ul class="chain">
      ${agent.tools.map((tool) => step(tool, byId.get(toolId(tool))))}
      ${agent.open.map(
        (end) => html`<li>${badge("could not be followed", "unsure")} <code>${end.text}</code> ${placeOf(end)}</li>`,
      )}
      ${agent.tools.length + agent.open.length === 0 ? html`<li>No tools are named where it is made.</li>` : ""}
    </ul>
  </article>`;
}

function runsOf({ hops }: AgentRow): Markup | string {
  if (hops === null) return "";
  return html`<span>at ${writeShare(0.999)} a hop, a failure in ${writeFailures(shareOfRuns(0.999, hops))}</span>`;
}

function step(taken: TakenRow, tool: ToolRow | undefined): Markup {
  const via = taken.via.map((name) => html`<code>${name}</code> → `);
  const facts = tool === undefined ? "" : html`${effectBadge(tool.effect)} ${approvalBadge(tool)}`;
  return html`<li>
    ${via}<a class="tool" href="#${toolId(taken)}">${nameOf(taken)}</a> ${facts}
    ${tool === undefined ? "" : effectList(tool.effects)}
  </li>`;
}

function strays(tools: readonly ToolRow[]): Markup {
  return html`<article class="agent">
    <h3>Taken by no agent that was followed</h3>
    <p class="meta">
      Offered to other programs, as over MCP, or taken where nobody could follow:
      ${tools.map((tool) => html`<a class="tool" href="#${toolId(tool)}">${nameOf(tool)}</a>`)}
    </p>
  </article>`;
}
