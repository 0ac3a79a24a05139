import type { UnguardedRow } from "../remote-report.ts";
import { html, type Markup } from "./html.ts";
import { table } from "./table.ts";
import { effectBadge, guardBadge, keyBadge, placeOf } from "./words.ts";

/** What nobody guards, writes first. */
export function unguardedSection(rows: readonly UnguardedRow[]): Markup {
  return html`<section id="unguarded">
    <h2>Left unguarded <span class="count">${rows.length}</span></h2>
    ${rows.length === 0 ? html`<p>Every remote call, and every write that a tool reaches, stands under a guard.</p>` : list(rows)}
  </section>`;
}

function list(rows: readonly UnguardedRow[]): Markup {
  return html`<p>
      Writes first: one whose answer is lost may happen twice when it is asked for again.
      <code>npx thirdstate wrap</code> shows the diff that guards these.
    </p>
    ${table(
      [
        { title: "call", cell: (row) => html`<code>${row.call}</code>${placeOf(row)}` },
        { title: "effect", cell: ({ effect }) => effectBadge(effect) },
        { title: "guard", cell: ({ guarded }) => guardBadge(guarded) },
        { title: "key", cell: (row) => (row.effect === "write" ? keyBadge(row) : "") },
        { title: "reached by", cell: ({ tools }) => tools.map((name) => html`<span class="tool">${name}</span>`) },
      ],
      rows,
    )}`;
}
