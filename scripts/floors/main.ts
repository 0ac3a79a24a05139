import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findCircles } from "./circles.ts";
import { analyzerFloors, bannedNames, bannedValues, longestDoor, longestFile, packageFloors } from "./house.ts";
import { findSources, readImports, type SourceImport } from "./imports.ts";

const root = join(import.meta.dirname, "../..");
const files = findSources(root);
const imports = readImports(root, files);
const complaints = [
  ...imports.flatMap(findBrokenFloor),
  ...findCircles(imports).map((circle) => `A circle of imports: ${circle.join(" -> ")}.`),
  ...files.flatMap(findBadFile),
];
for (const complaint of complaints) console.error(complaint);
console.log(`floors: ${files.length} files, ${imports.length} imports, ${complaints.length} complaints`);
process.exitCode = complaints.length === 0 ? 0 : 1;

function findBrokenFloor(found: SourceImport): string[] {
  return [findWrongPackage(found), findWrongFolder(found), findBannedValue(found)].filter((text) => text !== undefined);
}

function findWrongPackage({ from, specifier }: SourceImport): string | undefined {
  const own = packageOf(from);
  const other = /^@thirdstate\/([^/]+)/.exec(specifier)?.[1];
  if (other === undefined || other === own || packageFloors[own]?.includes(other)) return undefined;
  return `${from}: ${own} may not import ${other}. Its floors are in scripts/floors/house.ts.`;
}

function findWrongFolder({ from, to }: SourceImport): string | undefined {
  if (to !== undefined && packageOf(from) !== packageOf(to))
    return `${from}: reaches into another package by path (${to}).`;
  const own = folderOf(from);
  const other = to === undefined ? undefined : folderOf(to);
  const floors = own === undefined ? undefined : analyzerFloors[own];
  if (floors === undefined || other === own || to === undefined) return undefined;
  if (other !== undefined && floors.includes(other)) return undefined;
  return `${from}: analyzer's ${own} may not import ${other ?? to}. Its floors are in scripts/floors/house.ts.`;
}

function findBannedValue({ from, specifier, typeOnly }: SourceImport): string | undefined {
  const banned = bannedValues[packageOf(from)] ?? [];
  if (specifier.startsWith(".") || typeOnly) return undefined;
  if (!banned.includes(specifier) && !banned.includes("*")) return undefined;
  return `${from}: ${packageOf(from)} may not import "${specifier}" by value. It is handed in.`;
}

function findBadFile(file: string): string[] {
  const lines = readFileSync(join(root, file), "utf8").split("\n").length - 1;
  const most = /^packages\/[^/]+\/src\/index\.c?ts$/.test(file) ? longestDoor : longestFile;
  return [
    ...(lines > most ? [`${file}: ${lines} lines, ${most} at the most. More than one idea?`] : []),
    ...(bannedNames.test(file) ? [`${file}: name the shelf by what stands on it.`] : []),
  ];
}

function packageOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function folderOf(file: string): string | undefined {
  return /^packages\/analyzer\/src\/([^/]+)\//.exec(file)?.[1];
}
