import { html, type Content, type Markup } from "./html.ts";

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => Content;
}

/** Rows under titles; on narrow screens each cell brings its title along. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[], idOf?: (row: T) => string): Markup {
  return html`<div class="scroll">
    <table class="rows">
      <thead>
        <tr>
          ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr ${idOf === undefined ? "" : html`id="${idOf(row)}"`}>
              ${columns.map(({ title, cell }) => html`<td data-title="${title}">${cell(row)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
