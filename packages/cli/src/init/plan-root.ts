import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { findPackages } from "./find-packages.ts";
import type { InitStep } from "./init-plan.ts";

/** A workspace has its linter, its lockfile and its CI elsewhere: says where. */
export function planRoot(folder: string): InitStep {
  const root = findRoot(folder, dirname(folder));
  if (root === undefined) return {};
  return { advice: [`This is a workspace of ${root}. Run \`thirdstate init\` there: linter and CI are its own.`] };
}

/** The folder above that counts this one among its workspaces. */
function findRoot(folder: string, above: string): string | undefined {
  const isRoot =
    existsSync(join(above, "package.json")) && findPackages(above).some((found) => found.folder === folder);
  if (isRoot) return above;
  const next = dirname(above);
  return next === above ? undefined : findRoot(folder, next);
}
