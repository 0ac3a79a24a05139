import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Registration, Registrations } from "./registrations.ts";

/** Registrations of packages, files and members that are not there. A member counts as there where its name is written. */
export function findStrangers(registrations: Registrations, folder: string): readonly string[] {
  const lists = ["calls", "guards", "tools"] as const;
  return lists.flatMap((list) =>
    (registrations[list] ?? []).flatMap((each, index) => findStranger(each, `${list}[${index}]`, folder)),
  );
}

function findStranger(registration: Registration, at: string, folder: string): readonly string[] {
  const { file, package: packageName, member } = registration;
  if (member.split(".").some((name) => name === ""))
    return [`${at}.member is ${JSON.stringify(member)}. Write a name, or names with a dot between them.`];
  if (file !== undefined) return findInFile(file, member, at, folder);
  return packageName === undefined ? [] : findInPackage(packageName, member, at, folder);
}

function findInFile(file: string, member: string, at: string, folder: string): readonly string[] {
  const path = resolve(folder, file);
  if (!existsSync(path) || !statSync(path).isFile())
    return [`${at} names the file ${file}, and there is none at ${path}. Give its path from ${folder}.`];
  const missing = findUnnamed(member, [readFileSync(path, "utf8")]);
  return missing.map((name) => `${at} names ${member}, and ${path} has no \`${name}\`. Mend the name.`);
}

function findInPackage(name: string, member: string, at: string, folder: string): readonly string[] {
  const root = findPackage(name, folder);
  if (root === undefined)
    return [`${at} names the package ${name}, which is not installed for ${folder}. Install it, or mend the name.`];
  const missing = findUnnamed(member, readSources(root));
  return missing.map((word) => `${at} names ${member}, and no file of ${root} has \`${word}\`. Mend the name.`);
}

/** Where Node would find it from a folder. */
function findPackage(name: string, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const root = join(at, "node_modules", name);
    if (existsSync(join(root, "package.json"))) return root;
    if (at === dirname(at)) return undefined;
  }
}

/** The names of a path that no text has as a word. */
function findUnnamed(member: string, texts: Iterable<string>): readonly string[] {
  const open = new Set(member.split("."));
  for (const text of texts) {
    for (const name of open) if (hasWord(text, name)) open.delete(name);
    if (open.size === 0) break;
  }
  return [...open];
}

function hasWord(text: string, name: string): boolean {
  const word = /[\w$]/;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!word.test(text[at - 1] ?? " ") && !word.test(text[at + name.length] ?? " ")) return true;
  }
  return false;
}

/** Read one after the other, so that the first that has the name is the last that is opened. */
function* readSources(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.filter(({ name }) => /\.[cm]?[jt]sx?$/.test(name)))
    if (entry.isFile()) yield readFileSync(join(folder, entry.name), "utf8");
  for (const entry of entries) {
    if (entry.isDirectory() && entry.name !== "node_modules") yield* readSources(join(folder, entry.name));
  }
}
