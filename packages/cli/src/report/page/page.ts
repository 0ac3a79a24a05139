import { createHash } from "node:crypto";
import type { RemoteReport } from "../remote-report.ts";
import { aboutSection } from "./about-section.ts";
import { agentsSection } from "./agents-section.ts";
import { headSection } from "./head-section.ts";
import { html, Markup } from "./html.ts";
import { reliabilitySection, toAnswers } from "./reliability-section.ts";
import { script } from "./script.ts";
import { sitesSection } from "./sites-section.ts";
import { style } from "./style.ts";
import { toolsSection } from "./tools-section.ts";
import { unguardedSection } from "./unguarded-section.ts";

/** One page that needs nothing beside it. The same report is the same page, byte for byte. */
export function page(report: RemoteReport): string {
  const { text } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <title>${report.name}: remote calls, tools and chains</title>
        ${element("style", style)}
      </head>
      <body>
        <main>
          ${headSection(report)} ${unguardedSection(report.unguarded)} ${agentsSection(report)}
          ${reliabilitySection(report.agents)} ${toolsSection(report.tools)} ${sitesSection(report.sites)}
          ${aboutSection(report)}
        </main>
        ${element("script", JSON.stringify(toAnswers()), ` type="application/json" id="answers"`)}
        ${element("script", script)}
      </body>
    </html> `;
  return text;
}

/** To the byte as it is given: the policy names a script by its hash. */
function element(name: "script" | "style", text: string, attributes = ""): Markup {
  return new Markup(`<${name}${attributes}>${text}</${name}>`);
}

/** Nothing is loaded, and no script runs but this page's own. */
function policy(): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
