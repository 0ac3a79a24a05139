import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { afterEach, describe, expect, it } from "vitest";
import { analyzeFile } from "../../src/analyze.ts";
import { classic } from "../../src/compiler/classic.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import { syntactic } from "../../src/compiler/syntactic.ts";
import type { Registrations } from "../../src/registrations/registrations.ts";
import { rules } from "../../src/rules/index.ts";

const root = join(import.meta.dirname, "../../../..");
const llm = `export async function ask(question: string): Promise<string> {
  return question;
}
export class Desk {
  async refund(order: string, options?: { idempotencyKey?: string }): Promise<void> {
    console.log(order, options);
  }
}
export async function withDeadline<T>(run: () => Promise<T>, _ms: number): Promise<T> {
  return run();
}
export const define = <T>(definition: { name: string; run: (order: string) => Promise<T> }) => definition;
`;
const program = `import { ask, ask as inquire, define, Desk, withDeadline } from "./llm";
const desk = new Desk();
export const plain = () => ask("Where is it?");
export const renamed = () => inquire("Where is it?");
export const guarded = () => withDeadline(() => ask("Where is it?"), 1000);
export const act = define({ name: "refund", run: async (order) => desk.refund(order) });
`;
const settings: Registrations = {
  calls: [
    { file: "llm.ts", member: "ask", effect: "read" },
    {
      file: "llm.ts",
      member: "Desk.refund",
      effect: "write",
      key: { argument: 1, path: ["idempotencyKey"], effect: "effective" },
    },
  ],
  guards: [{ file: "llm.ts", member: "withDeadline", covers: ["read"], gives: ["deadline"], guarded: 0 }],
  tools: [
    {
      file: "llm.ts",
      member: "define",
      handler: { argument: 0, path: ["run"] },
      name: { argument: 0, path: ["name"] },
    },
  ],
};
const tagged = llm
  .replace("export async function ask", "/** Asks. @returns An answer\n * @remote read */\nexport async function ask")
  .replace("  async refund", "  /**\n   * Pays back.\n   * @remote write\n   */\n  async refund")
  .replace("export async function with", "/** @guard read deadline */\nexport async function with");

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["classic", "syntactic"] as const)("registered functions, %s", (engine) => {
  it("are found by their settings: calls, guards and tools", () => {
    const { sites, tools, findings } = analyze(engine, { "llm.ts": llm, "thirdstate.config.json": toText(settings) });
    expect(sites).toEqual([
      "ask read guarded no",
      "inquire read guarded no",
      "ask read guarded yes",
      "desk.refund write guarded no",
    ]);
    expect(tools).toEqual(['refund write "refund"']);
    expect(findings).toContain("require-idempotency-key 6");
  });

  it("are found by the tags of their declarations", () => {
    const { sites } = analyze(engine, { "llm.ts": tagged });
    expect(sites).toEqual([
      "ask read guarded no",
      "inquire read guarded no",
      "ask read guarded yes",
      "desk.refund write guarded no",
    ]);
  });

  it("are nobody without either, nor by tags of another meaning", () => {
    const other = llm.replace("export async function ask", "/** @remote The desk. */\nexport async function ask");
    expect(analyze(engine, { "llm.ts": other }).sites).toEqual([]);
  });
});

function analyze(engine: "classic" | "syntactic", files: Readonly<Record<string, string>>) {
  folder = createFolder({ ...files, "main.ts": program });
  const compiler = open(engine, ["main.ts", "llm.ts"]);
  const file = compiler.file(join(folder, "main.ts"));
  if (file === undefined) throw new Error("The program was not opened.");
  const analysis = analyzeFile(compiler, file);
  return {
    sites: analysis.sites.map((site) => `${site.name} ${site.effect} guarded ${site.guard.answer}`),
    tools: analysis.tools.map(
      (tool) => `${tool.name} ${tool.effect} ${file.text.slice(compiler.start(tool.at), tool.at.end)}`,
    ),
    findings: analysis.findings({ rules }).map(({ rule, at }) => `${rule.id} ${lineOf(file.text, compiler.start(at))}`),
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function open(engine: "classic" | "syntactic", names: readonly string[]): Compiler {
  const paths = names.map((name) => join(folder, name));
  if (engine === "syntactic")
    return syntactic(
      ts,
      paths.map((fileName) => ({ fileName, text: ts.sys.readFile(fileName) ?? "" })),
    );
  const options: ts.CompilerOptions = { strict: true, skipLibCheck: true, module: ts.ModuleKind.Preserve, types: [] };
  return classic(ts, ts.createProgram(paths, options));
}

function createFolder(files: Readonly<Record<string, string>>): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), "registered-")));
  symlinkSync(join(root, "node_modules"), join(made, "node_modules"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(made, name)), { recursive: true });
    writeFileSync(join(made, name), text);
  }
  return made;
}

function toText(registrations: Registrations): string {
  return JSON.stringify(registrations);
}
