import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import thirdstate from "@thirdstate/eslint-plugin";
import { toPosition, type App } from "./apps.ts";
import { root } from "./create-project.ts";
import type { Told } from "./told.ts";

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
  readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
}

/** What oxlint tells with this package among its JS plugins. */
export function runOxlint(app: App): readonly Told[] {
  const folder = mkdtempSync(join(tmpdir(), "oxlint-"));
  const config = join(folder, "oxlintrc.json");
  const specifier = join(root, "packages/eslint-plugin/dist/index.js");
  const { rules } = thirdstate.configs.strict;
  writeFileSync(
    config,
    JSON.stringify({ jsPlugins: [{ name: "thirdstate", specifier }], categories: {}, plugins: [], rules }),
  );
  const flags = [join(root, "node_modules/oxlint/bin/oxlint"), "--config", config, "--format", "json", "src"];
  const { stdout, stderr } = spawnSync(process.execPath, flags, { cwd: app.folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics }: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  return diagnostics.filter(({ code }) => code.startsWith("thirdstate(")).map((diagnostic) => toTold(app, diagnostic));
}

function toTold(app: App, { code, filename, message, labels }: Diagnostic): Told {
  const { offset = 0, length = 0 } = labels[0]?.span ?? {};
  const span = `${toPosition(app, filename, offset)}-${toPosition(app, filename, offset + length)}`;
  return { place: `${filename}:${span}`, rule: code.replace(/\((.*)\)$/, "/$1"), words: message };
}
