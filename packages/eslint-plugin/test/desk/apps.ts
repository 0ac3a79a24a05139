import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { root } from "./create-project.ts";

/** A small whole program, of which every host must tell the same. */
export interface App {
  readonly name: string;
  readonly folder: string;
  /** Its sources, relative to the folder. */
  readonly files: readonly string[];
}

const folder = join(root, "fixtures/apps");

export const apps: readonly App[] = readdirSync(folder).map((name) => ({
  name,
  folder: join(folder, name),
  files: globSync("src/**/*.{ts,tsx,cts,js,cjs}", { cwd: join(folder, name) }).toSorted(),
}));

/** `line:column` of an offset, both from 1. */
export function toPosition(app: App, file: string, offset: number): string {
  const lines = readFileSync(join(app.folder, file), "utf8").slice(0, offset).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}
