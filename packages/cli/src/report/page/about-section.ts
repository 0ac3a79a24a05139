import type { RemoteReport } from "../remote-report.ts";
import { html, type Markup } from "./html.ts";

/** How it was read, and what was not. */
export function aboutSection({ projects, skipped, unknownSdks, tool }: RemoteReport): Markup {
  return html`<section id="about">
    <h2>How it was read</h2>
    <ul>
      ${projects.map(
        ({ tsconfig, engine, typescript, files }) =>
          html`<li><code>${tsconfig}</code>: ${files} files, ${engines[engine]} TypeScript ${typescript}</li>`,
      )}
      ${unknownSdks.map(
        ({ package: name, files }) =>
          html`<li>
            <code>${name}</code> is not catalogued: what it calls from ${files.join(", ")} is not told here.
          </li>`,
      )}
      ${skipped.map(({ file, reason }) => html`<li><code>${file}</code> was skipped: ${reason}</li>`)}
    </ul>
    <p class="note">
      Read from source by ${tool.name} ${tool.version}; test files are left alone. A guard is a call that gives a
      deadline and, to writes, a key. Calls are recognised by the package that declares them; what only a run could tell
      is said to be not known.
    </p>
  </section>`;
}

const engines = {
  classic: "with the types of",
  native: "with the types of",
  syntactic: "by imports alone, parsed by",
} as const;
