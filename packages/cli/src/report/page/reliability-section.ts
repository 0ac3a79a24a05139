import type { AgentRow } from "../remote-report.ts";
import { html, type Markup } from "./html.ts";
import { mostHops, perHopShares, shareOfRuns, writeFailures, writeShare } from "./reliability.ts";

const shown = [1, 5, 10, 20, 40, 100] as const;
const first = 40;
const chosen = 0.999;

/** What so many nines become over so many hops: a table, and a slider whose answers are worked out beforehand. */
export function reliabilitySection(agents: readonly AgentRow[]): Markup {
  const own = agents.flatMap(({ hops }) => (hops === null ? [] : [hops]));
  const columns = [...new Set([...shown, ...own])].sort((a, b) => a - b);
  return html`<section id="reliability">
    <h2>What the nines become</h2>
    <p>
      A run succeeds where every hop does: p<sup>n</sup>. Five nines over ${first} hops are
      <strong>${writeShare(shareOfRuns(0.99999, first))}</strong>, three nines
      <strong>${writeShare(shareOfRuns(0.999, first))}</strong>.
    </p>
    ${slider()}
    <div class="scroll">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">each hop</th>
            ${columns.map((hops) => html`<th scope="col">${hops} ${hops === 1 ? "hop" : "hops"}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${perHopShares.map((share) => row(share, columns))}
        </tbody>
      </table>
    </div>
    ${assumptions()}
  </section>`;
}

function row(share: number, columns: readonly number[]): Markup {
  return html`<tr>
    <th scope="row">${writeShare(share)}</th>
    ${columns.map(
      (hops) =>
        html`<td>${writeShare(shareOfRuns(share, hops))}<small>${writeFailures(shareOfRuns(share, hops))}</small></td>`,
    )}
  </tr>`;
}

function slider(): Markup {
  return html`<form class="slider" id="slider" hidden>
    <label
      >each hop
      <select>
        ${perHopShares.map((share) => option(share))}
      </select></label
    >
    <label><span>hops</span><input type="range" min="1" max="${mostHops}" value="${first}" /></label>
    <output></output>
  </form>`;
}

function option(share: number): Markup {
  return share === chosen
    ? html`<option selected>${writeShare(share)}</option>`
    : html`<option>${writeShare(share)}</option>`;
}

function assumptions(): Markup {
  return html`<p class="note">
    Assumed: hops fail independently and equally often; nothing repeats a failed hop; a turn asks the model once and
    calls one tool, the last turn none, so that n turns are 2n − 1 hops; a tool counts as one hop whatever it sends.
    Parallel tool calls, retries and agents behind tools change the number of hops. A hop that fails after it was sent
    is not undone: it is <em>unknown</em> whether it happened, which only a key or a ledger settles.
  </p>`;
}

/** The slider's answers by share and hops. */
export function toAnswers(): readonly (readonly string[])[] {
  return perHopShares.map((share) =>
    Array.from({ length: mostHops }, (_, index) => {
      const whole = shareOfRuns(share, index + 1);
      const hops = index === 0 ? "1 hop" : `${index + 1} hops`;
      return `${hops}: ${writeShare(whole)} of runs meet no failure; there is one in ${writeFailures(whole)}.`;
    }),
  );
}
