import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { App } from "./apps.ts";
import { root } from "./create-project.ts";
import type { Told } from "./told.ts";

const bin = join(root, "packages/cli/dist/bin.js");

/** What `thirdstate check` tells of a program whose packages are installed. */
export function checkTyped({ folder }: App): readonly Told[] {
  return run(folder).findings.map((finding) => ({
    place: `${finding.file}:${toSpan(finding)}`,
    rule: finding.rule,
    words: `${finding.what} ${finding.how}`,
    mended: finding.edits.map(({ title, changes }) => `${title}\n${apply(folder, finding.file, changes)}`),
  }));
}

/** What it tells where nothing is installed and each file is a project of its own, as an untyped linter sees it. */
export function checkUntyped({ folder, files }: App): readonly Told[] {
  const apart = realpathSync(mkdtempSync(join(tmpdir(), "taken-apart-")));
  for (const [index, file] of files.entries()) {
    mkdirSync(dirname(join(apart, String(index), file)), { recursive: true });
    cpSync(join(folder, file), join(apart, String(index), file));
    writeJson(join(apart, String(index), "tsconfig.json"), { compilerOptions: { allowJs: true }, files: [file] });
  }
  writeJson(join(apart, "tsconfig.json"), {
    files: [],
    references: files.map((_, index) => ({ path: String(index) })),
  });
  const { findings, projects } = run(apart);
  rmSync(apart, { recursive: true });
  if (!projects.some(({ engine }) => engine === "syntactic")) throw new Error("Nothing was read without types.");
  return findings.map((finding) => ({
    place: `${finding.file.replace(/^\d+\//, "")}:${toSpan(finding)}`,
    rule: finding.rule,
    words: `${finding.what} ${finding.how}`,
  }));
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly what: string;
  readonly how: string;
  readonly edits: readonly { readonly title: string; readonly changes: readonly Change[] }[];
}
interface Report {
  readonly findings: readonly Finding[];
  readonly projects: readonly { readonly engine: string }[];
}

function run(folder: string): Report {
  const flags = [bin, "check", folder, "--preset", "strict", "--format", "json"];
  return JSON.parse(spawnSync(process.execPath, flags, { encoding: "utf8", maxBuffer: 1 << 26 }).stdout);
}

function toSpan({ line, column, endLine, endColumn }: Finding): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}

function apply(folder: string, file: string, changes: readonly Change[]): string {
  const text = readFileSync(join(folder, file), "utf8");
  return changes.reduceRight((mended, { start, end, text }) => mended.slice(0, start) + text + mended.slice(end), text);
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, JSON.stringify(value));
}
