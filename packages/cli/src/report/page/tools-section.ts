import type { EffectRow, ToolRow } from "../remote-report.ts";
import { html, type Markup } from "./html.ts";
import { table } from "./table.ts";
import { badge, effectBadge, guardBadge, keyBadge, placeOf } from "./words.ts";

/** Every tool: what it changes and on which way, its key, who approves. */
export function toolsSection(tools: readonly ToolRow[]): Markup {
  return html`<section id="tools">
    <h2>Every tool <span class="count">${tools.length}</span></h2>
    ${tools.length === 0 ? html`<p>No tool definition was found.</p>` : list(tools)}
  </section>`;
}

function list(tools: readonly ToolRow[]): Markup {
  return table(
    [
      { title: "tool", cell: (tool) => html`<strong class="tool">${nameOf(tool)}</strong>${placeOf(tool)}` },
      { title: "does", cell: ({ effect }) => effectBadge(effect) },
      { title: "approval", cell: approvalBadge },
      { title: "effects and the way to them", cell: ({ effects }) => effectList(effects) },
    ],
    tools,
    toolId,
  );
}

export function nameOf({ name }: Pick<ToolRow, "name">): string {
  return name ?? "(named at run time)";
}

/** The same for a tool's row and for what points to it. */
export function toolId({ file, line, column }: Pick<ToolRow, "file" | "line" | "column">): string {
  return `tool-${file}:${line}:${column}`;
}

export function approvalBadge({ approval, effects }: ToolRow): Markup | string {
  if (approval === "yes") return badge("a person approves", "good");
  if (effects.length === 0) return "";
  return approval === "no" ? badge("nobody approves", "bad") : badge("approval not known", "unsure");
}

export function effectList(effects: readonly EffectRow[]): Markup | string {
  if (effects.length === 0) return "";
  return html`<ul class="effects">
    ${effects.map(
      (effect) =>
        html`<li>
          <span class="path">${toPath(effect)}</span>
          <span class="facts"
            >${effect.isAgent ? effectBadge("composite") : keyBadge(effect)} ${guardBadge(effect.guarded)}</span
          >
        </li>`,
    )}
  </ul>`;
}

/** The tool's own name is said already. */
function toPath({ path }: EffectRow): readonly Markup[] {
  return path.slice(1).map((step, index) => html`${index === 0 ? "" : "→ "}<code>${step}</code>`);
}
