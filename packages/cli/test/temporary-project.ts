import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import ts from "typescript";
import { vi } from "vitest";
import { runCommand } from "../dist/run-command.js";

const root = join(import.meta.dirname, "../../..");
const bin = join(import.meta.dirname, "../dist/bin.js");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project in a folder of its own, and the built command run in it. */
export interface TemporaryProject {
  readonly folder: string;
  /** Runs the command in this process, where TypeScript is loaded and warm: it takes a third of the time. */
  call(...args: readonly string[]): Promise<Ran>;
  /** Runs the program in a process of its own. */
  run(...args: readonly string[]): Ran;
  /** Runs the command as a shell does, with a pipe behind it. */
  shell(line: string): Ran;
  /** Runs a program of Node in it. */
  node(...args: readonly string[]): Ran;
  git(...args: readonly string[]): void;
  read(name: string): string;
  /** Every file with its text, so that nothing can be written unseen. */
  snapshot(): Readonly<Record<string, string>>;
  remove(): void;
}

export function createProject(
  files: Readonly<Record<string, string>>,
  { modules = "whole" }: { readonly modules?: "whole" | "none" | readonly string[] } = {},
): TemporaryProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "thirdstate-")));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  if (modules === "whole") symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  if (typeof modules !== "string") link(folder, modules);
  return {
    folder,
    call: (...args) => call(args, folder),
    run: (...args) => run(process.execPath, [bin, ...args], folder),
    shell: (line) => run("sh", ["-c", `"${process.execPath}" "${bin}" ${line}`], folder),
    node: (...args) => run(process.execPath, args, folder),
    git: (...args) => {
      const ran = run("git", ["-c", "user.name=Desk", "-c", "user.email=desk@harbour.example", ...args], folder);
      if (ran.code !== 0) throw new Error(ran.stderr);
    },
    read: (name) => readFileSync(join(folder, name), "utf8"),
    snapshot: () => readAll(folder),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Some packages of the repository beside those that the project brings itself. */
function link(folder: string, names: readonly string[]): void {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of names)
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
}

/** TypeScript keeps the folder in which it was first asked for one, for all tests of a process: let it be the repository's. */
ts.sys.getCurrentDirectory();

async function call(args: readonly string[], folder: string): Promise<Ran> {
  const before = process.cwd();
  process.chdir(folder);
  const stdout = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const code = await runCommand(args);
    return { code, stdout: toText(stdout.mock.calls), stderr: toText(stderr.mock.calls) };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
    process.chdir(before);
  }
}

/** Whether there are colours is settled for a process when the first of its tests loads picocolors. */
function toText(calls: readonly (readonly unknown[])[]): string {
  return stripVTControlCharacters(calls.map(([text]) => String(text)).join(""));
}

function run(command: string, args: readonly string[], folder: string): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { code: status, stdout, stderr };
}

function readAll(folder: string): Record<string, string> {
  const names = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/[\\/](node_modules|\.git)([\\/]|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(name, "utf8")]));
}

const compilerOptions = {
  target: "es2023",
  module: "nodenext",
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
};

/** A desk that asks a model once, outside every guard. */
export const desk: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({ compilerOptions, include: ["src", "remote.config.ts"] }),
  ".gitignore": "node_modules\n",
  "remote.config.ts":
    'import { createRemote, memoryLedger } from "@thirdstate/runtime";\n\n' +
    'export const remote = createRemote({ timeout: "60s", ledger: memoryLedger(), read: { retry: 2 } });\n',
  "src/answer.ts":
    'import OpenAI from "openai";\n\nconst openai = new OpenAI();\n\nexport async function answer(input: string) {\n' +
    '  const { output_text } = await openai.responses.create({ model: "gpt-5", input });\n  return output_text;\n}\n',
};

const declared = `interface RequestOptions {
  signal?: AbortSignal | null;
  maxRetries?: number;
  timeout?: number;
}
declare class Responses {
  create(body: object, options?: RequestOptions): Promise<{ output_text: string }>;
  stream(body: object, options?: RequestOptions): AsyncIterable<string>;
}
export default class OpenAI {
  constructor(options?: object);
  responses: Responses;
}
`;

/** An SDK in a few lines, for ES modules and CommonJS; it answers without asking. */
export const smallOpenai: Readonly<Record<string, string>> = {
  "node_modules/openai/package.json": JSON.stringify({
    name: "openai",
    version: "6.0.0",
    type: "module",
    exports: {
      import: { types: "./index.d.ts", default: "./index.js" },
      require: { types: "./index.d.cts", default: "./index.cjs" },
    },
  }),
  "node_modules/openai/index.d.ts": declared,
  "node_modules/openai/index.d.cts": declared,
  "node_modules/openai/index.js":
    'export default class OpenAI {\n  responses = { create: async () => ({ output_text: "high" }) };\n}\n',
  "node_modules/openai/index.cjs":
    'exports.default = class OpenAI {\n  responses = { create: async () => ({ output_text: "high" }) };\n};\n',
};

/** A framework in a line, for a tool that posts a note. It needs the types of Node. */
export const smallTool: Readonly<Record<string, string>> = {
  "node_modules/ai/package.json": '{ "name": "ai", "version": "6.0.0", "type": "module", "types": "index.d.ts" }',
  "node_modules/ai/index.d.ts":
    "export function tool<T>(definition: { execute: (input: T) => Promise<unknown> }): { execute: (input: T) => Promise<unknown> };\n",
  "src/zebra.ts": `import { tool } from "ai";

export const note = tool({
  execute: async ({ text }: { text: string }) => fetch("https://harbour.example", { method: "POST", body: text }),
});
`,
};

/** The same desk with a small SDK and a small library, which are read four times as fast: for tests of which types are not the subject. */
export const smallDesk: Readonly<Record<string, string>> = {
  ...desk,
  ...smallOpenai,
  "tsconfig.json": JSON.stringify({
    compilerOptions: { ...compilerOptions, types: [], lib: ["es2018"] },
    include: ["src", "remote.config.ts"],
  }),
};

/** What a small desk needs of the repository. */
export const smallModules: readonly string[] = ["@thirdstate", "typescript", "typescript-eslint"];

export function without(files: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([other]) => other !== name));
}
