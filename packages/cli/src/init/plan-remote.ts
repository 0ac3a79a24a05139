import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { globSync } from "tinyglobby";
import type ts from "typescript";
import { broughtTypeScript } from "../brought-typescript.ts";
import type { FoundPackage } from "./found-package.ts";
import type { InitStep } from "./init-plan.ts";

/** A `remote.config` for a package that calls SDKs, where its compiler sees it. */
export function planRemote({ folder, dependencies, sdks }: FoundPackage): InitStep {
  const tsconfig = join(folder, "tsconfig.json");
  const typed = existsSync(tsconfig);
  const place = typed ? findSourceFolder(folder, tsconfig) : folder;
  if (hasRemote(folder) || hasRemote(place)) return {};
  const requires = !typed && requiresAny(folder, sdks);
  const fileName = join(place, `remote.config.${typed ? "ts" : requires ? "cjs" : "mjs"}`);
  const isServerless = ["next", "@vercel/functions", "wrangler", "@netlify/functions"].some((name) =>
    dependencies.has(name),
  );
  return {
    changes: [{ fileName, before: undefined, after: requires ? required : imported }],
    advice: isServerless ? [readOnlyDisk] : [],
  };
}

/** Whether JavaScript of the package requires an SDK, as CommonJS does; ES modules import what is required by others. */
function requiresAny(folder: string, sdks: readonly string[]): boolean {
  const calls = sdks.flatMap((name) => [`require("${name}`, `require('${name}`]);
  const files = globSync("**/*.{js,cjs}", { cwd: folder, absolute: true, ignore: ["**/node_modules/**"] });
  return files.some((file) => {
    const text = readFileSync(file, "utf8");
    return calls.some((call) => text.includes(call));
  });
}

const settings = `/**
 * "observe" classifies, ledgers and measures every call, and changes none: no deadline, no repeat.
 * Change it to "enforce" when the figures look right; THIRDSTATE_MODE overrides it.
 */
remote = createRemote({
  mode: "observe",
  timeout: "60s",
  ledger: fileLedger(".thirdstate"),
  read: { retry: 2 },
  agent: { timeout: "10m" },
});
`;

const imported = `import { createRemote, fileLedger } from "@thirdstate/runtime";

${settings.replace("remote =", "export const remote =")}`;

const required = `const { createRemote, fileLedger } = require("@thirdstate/runtime");

${settings.replace("remote =", "exports.remote =")}`;

const readOnlyDisk =
  "A serverless function may have no disk that it can write to, or that outlives it: choose a ledger in a database in remote.config before you leave observe mode.";

const sourceFolders: ReadonlySet<string> = new Set(["src", "source", "app", "lib", "server"]);

/** The package's folder, or the one source folder inside it that holds all that the compiler is given. */
function findSourceFolder(folder: string, tsconfig: string): string {
  const paths = readFiles(tsconfig).map((file) => relative(folder, file).split("/"));
  const [[top = ""] = []] = paths;
  const isAll = sourceFolders.has(top) && paths.every(([name, ...rest]) => name === top && rest.length > 0);
  return isAll ? join(folder, top) : folder;
}

/** A solution's own list is empty: its references' lists stand for it. */
function readFiles(tsconfig: string): readonly string[] {
  const parsed = parseConfig(tsconfig);
  if (parsed === undefined || parsed.fileNames.length > 0) return parsed?.fileNames ?? [];
  return (parsed.projectReferences ?? []).flatMap(({ path }) => {
    const file = path.endsWith(".json") ? path : join(path, "tsconfig.json");
    return parseConfig(file)?.fileNames ?? [];
  });
}

function parseConfig(tsconfig: string): ts.ParsedCommandLine | undefined {
  const { readConfigFile, parseJsonConfigFileContent, sys } = broughtTypeScript;
  const { config, error } = readConfigFile(tsconfig, (file) => sys.readFile(file));
  if (error !== undefined) return undefined;
  return parseJsonConfigFileContent(config, sys, dirname(tsconfig));
}

function hasRemote(folder: string): boolean {
  return readdirSync(folder).some((name) => /^remote\.config\.[cm]?[jt]s$/.test(name));
}
