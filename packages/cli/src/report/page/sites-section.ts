import type { SiteRow } from "../remote-report.ts";
import { html, type Markup } from "./html.ts";
import { table } from "./table.ts";
import { badge, describeDeadline, describeRetries, effectBadge, guardBadge, keyBadge, placeOf } from "./words.ts";

/** Every remote call: guard, deadline, retries, key. */
export function sitesSection(sites: readonly SiteRow[]): Markup {
  return html`<section id="sites">
    <h2>Every remote call <span class="count">${sites.length}</span></h2>
    ${sites.length === 0 ? html`<p>No model, agent, tool or MCP call was found.</p>` : list(sites)}
  </section>`;
}

function list(sites: readonly SiteRow[]): Markup {
  return table(
    [
      { title: "call", cell: (row) => html`<code>${row.call}</code>${placeOf(row)}` },
      { title: "effect", cell: ({ effect }) => effectBadge(effect) },
      { title: "guard", cell: describeGuard },
      { title: "deadline", cell: ({ deadline }) => withTone(describeDeadline(deadline), deadline.by === "nobody") },
      { title: "retries", cell: describeRetries },
      { title: "key", cell: (row) => (row.effect === "write" ? keyBadge(row) : "") },
    ],
    sites,
  );
}

function describeGuard({ guard, guarded, observes, site, effect }: SiteRow): Markup {
  const name = guard === null ? "" : html`<code>${guard}</code>`;
  const weak = guard !== null && guarded === "no" ? badge(`too weak for ${effectWords[effect]}`, "bad") : "";
  const watch = observes ? badge("observes only", "unsure") : "";
  const called = site === null ? "" : html`<span class="place">${site}</span>`;
  return html`${weak === "" ? guardBadge(guarded) : weak} ${watch} ${name}${called}`;
}

const effectWords = { read: "a read", write: "a write", composite: "an agent" } as const;

function withTone(text: string, isBad: boolean): Markup {
  return isBad ? badge(text, "bad") : html`${text}`;
}
