import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { findPackages } from "../../../packages/cli/src/init/find-packages.ts";
import { planRemote } from "../../../packages/cli/src/init/plan-remote.ts";

/** Puts every `remote.config` where `thirdstate init` puts it, in each package of a checkout that calls an SDK. */
export function placeRemotes(checkout: string): void {
  const manifests = globSync("**/package.json", { cwd: checkout, ignore: ["**/node_modules/**", "**/dist/**"] });
  for (const manifest of manifests.sort()) {
    const folder = dirname(join(checkout, manifest));
    const [own] = findPackages(folder);
    if (own === undefined || own.sdks.length === 0) continue;
    for (const { fileName, after } of planRemote(own).changes ?? [])
      if (!existsSync(fileName)) writeFileSync(fileName, after);
  }
}
