import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";

export const fixtures: string = join(import.meta.dirname, "../../../fixtures");

/** A project of its own outside the repository, with the repository's packages linked in. */
export interface FixtureProject {
  readonly folder: string;
  read(file: string): string;
  write(file: string, text: string): void;
  copy(from: string, to: string): void;
  remove(): void;
}

export function createFixtureProject(): FixtureProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "codemod-")));
  symlinkSync(join(fixtures, "../node_modules"), join(folder, "node_modules"), "junction");
  cpSync(join(fixtures, "codemods/remote.config.ts"), join(folder, "remote.config.ts"));
  const { compilerOptions } = JSON.parse(readFileSync(join(fixtures, "codemods/tsconfig.json"), "utf8"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), "utf8"),
    write: (file, text) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    copy: (from, to) => {
      cpSync(from, join(folder, to), { recursive: true });
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every diagnostic of the project as `file:line code`, as its own compiler tells them. */
export function readDiagnostics(folder: string): readonly string[] {
  const tsconfig = join(folder, "tsconfig.json");
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options)).map(({ file, code, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${file === undefined ? "" : relative(folder, file.fileName)} TS${code} ${text}`;
  });
}

/** The ids of the pairs. */
export function listPairs(): readonly string[] {
  return globSync("*/before.ts", { cwd: join(fixtures, "codemods") })
    .map(dirname)
    .sort();
}
