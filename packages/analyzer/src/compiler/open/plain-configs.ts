import type { ProjectTypeScript } from "../project-typescript.ts";
import { neverSource } from "./never-source.ts";
import type { Config } from "./read-config.ts";

/** Code of a package that no tsconfig speaks for, as a bundler or Node would read it; one configuration for each package. */
export function toPlainConfigs(ts: ProjectTypeScript, folder: string, files: readonly string[]): readonly Config[] {
  if (files.length === 0) return [];
  const manifests = ts.sys.readDirectory(folder, [".json"], neverSource, ["**/package.json"]);
  const packages = manifests.map((file) => file.slice(0, -"package.json".length));
  const outermost = packages.filter((home) => !packages.some((other) => other !== home && home.startsWith(other)));
  return outermost.flatMap((home) => {
    const fileNames = files.filter((file) => file.startsWith(home));
    return fileNames.length === 0 ? [] : [toPlainConfig(ts, home, fileNames)];
  });
}

function toPlainConfig(ts: ProjectTypeScript, home: string, files: readonly string[]): Config {
  const path = `${home}package.json`;
  return { ...ts.parseJsonConfigFileContent({ compilerOptions, files }, ts.sys, home, undefined, path), path };
}

const compilerOptions = {
  allowJs: true,
  noEmit: true,
  skipLibCheck: true,
  target: "esnext",
  module: "preserve",
  moduleResolution: "bundler",
  jsx: "preserve",
  types: ["node"],
};
