import { readFileSync } from "node:fs";
import { join } from "node:path";
import { presets } from "@thirdstate/analyzer";
import thirdstate from "@thirdstate/eslint-plugin";
import * as parser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { apps, type App } from "./desk/apps.ts";
import { hosts, messages, type Host } from "./desk/lint.ts";
import { checkTyped, checkUntyped } from "./desk/run-check.ts";
import { runOxlint } from "./desk/run-oxlint.ts";
import { sorted, type Told } from "./desk/told.ts";

const checked = apps.map((app) => ({ app, typed: sorted(checkTyped(app)), untyped: sorted(checkUntyped(app)) }));

describe.each(checked)("$app.name", ({ app, typed, untyped }) => {
  it("holds what is found with types and what is found without", () => {
    expect(typed.length).toBeGreaterThan(2);
    expect(untyped.length).toBeGreaterThan(0);
  });

  it.each(hosts.filter((host) => host.typed))(
    "$name tells what the command tells, with the same edits",
    async (host) => {
      expect(await runEslint(host, app)).toEqual(typed);
    },
  );

  it.each(hosts.filter((host) => !host.typed))("$name tells what the command tells of single files", async (host) => {
    expect(withoutEdits(await runEslint(host, app))).toEqual(untyped);
  });

  it("oxlint tells what the command tells of single files", () => {
    expect(sorted(runOxlint(app))).toEqual(untyped);
  });
});

it("every rule has something to say of the apps", () => {
  const told = new Set(checked.flatMap(({ typed }) => typed.map(({ rule }) => rule)));
  expect([...told].toSorted()).toEqual(presets.strict.map((id) => `thirdstate/${id}`).toSorted());
});

async function runEslint(host: Host, app: App): Promise<readonly Told[]> {
  const found = await messages(host, app.folder, "src", [thirdstate.configs.strict, ...languages(host, app)]);
  return sorted(
    found.map(({ file, line, column, endLine, endColumn, ruleId, message, suggestions = [] }) => ({
      place: `${file}:${line}:${column}-${endLine}:${endColumn}`,
      rule: ruleId ?? "the parser",
      words: message,
      mended: suggestions.map(({ desc, fix }) => `${desc}\n${apply(app, file, fix)}`),
    })),
  );
}

/** Types for JavaScript too, and a parser for TypeScript's CommonJS. */
function languages({ typed }: Host, { folder }: App): Linter.Config[] {
  const parserOptions = typed ? { projectService: true, tsconfigRootDir: folder } : {};
  const files = typed ? ["**/*.cts", "**/*.js", "**/*.cjs"] : ["**/*.cts"];
  return [{ files, languageOptions: { parser, parserOptions } }];
}

function withoutEdits(told: readonly Told[]): readonly Told[] {
  return told.map(({ place, rule, words }) => ({ place, rule, words }));
}

function apply(
  { folder }: App,
  file: string,
  fix: { readonly range: readonly [number, number]; readonly text: string },
): string {
  const text = readFileSync(join(folder, file), "utf8");
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}
