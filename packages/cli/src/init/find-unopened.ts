import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import type { FoundPackage } from "./found-package.ts";

/** A TypeScript file with an SDK that ESLint, as it is configured, does not open; undefined also where nobody knows. */
export function findUnopened(folder: string, callers: readonly FoundPackage[]): string | undefined {
  const eslint = findEslint(folder);
  const file = eslint === undefined ? undefined : findImporter(callers);
  if (eslint === undefined || file === undefined) return undefined;
  const asked = spawnSync(process.execPath, [eslint, "--print-config", file], { cwd: folder, encoding: "utf8" });
  return asked.stdout.trim() === "undefined" ? file : undefined;
}

function findEslint(folder: string): string | undefined {
  try {
    return join(dirname(createRequire(join(folder, "package.json")).resolve("eslint/package.json")), "bin/eslint.js");
  } catch {
    return undefined;
  }
}

function findImporter(callers: readonly FoundPackage[]): string | undefined {
  const ignore = ["**/node_modules/**", "**/dist/**", "**/*.d.*", "**/*.{test,spec}.*"];
  for (const { folder, sdks } of callers) {
    const names = sdks.flatMap((name) => [`"${name}`, `'${name}`]);
    const file = globSync("**/*.{ts,tsx,mts,cts}", { cwd: folder, absolute: true, ignore }).find((each) => {
      const text = readFileSync(each, "utf8");
      return names.some((name) => text.includes(name));
    });
    if (file !== undefined) return file;
  }
  return undefined;
}
