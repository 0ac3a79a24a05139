import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sdks } from "@thirdstate/analyzer";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { CannotRunError } from "../cannot-run-error.ts";
import type { FoundPackage } from "./found-package.ts";

/** What a program imports to call a model, an agent or a tool. */
const remotePackages: ReadonlySet<string> = new Set(
  sdks.filter(({ calls }) => calls.some(({ kind }) => kind !== "mutation")).flatMap(({ packages }) => packages),
);

/** The project's own package first, then its workspaces. */
export function findPackages(folder: string): readonly FoundPackage[] {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest))
    throw new CannotRunError(`There is no package.json in ${folder}. Run \`thirdstate init\` where yours is.`);
  const workspaces = globSync(
    [...findWorkspaces(folder)].map((pattern) => `${pattern.replace(/\/$/, "")}/package.json`),
    { cwd: folder, absolute: true, ignore: ["**/node_modules/**"] },
  );
  return [manifest, ...workspaces.sort()].map((file) => readPackage(file));
}

function findWorkspaces(folder: string): readonly string[] {
  const { workspaces } = readManifest(join(folder, "package.json"));
  const own = Array.isArray(workspaces) ? workspaces : readField(workspaces, "packages");
  const file = join(folder, "pnpm-workspace.yaml");
  const pnpm = existsSync(file) ? readField(readYaml(file), "packages") : [];
  return [...toList(own), ...toList(pnpm)].filter((pattern) => pattern !== "." && !pattern.startsWith("!"));
}

function readPackage(file: string): FoundPackage {
  const manifest = readManifest(file);
  const dependencies = new Set(
    ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap((field) =>
      Object.keys(Object(manifest[field])),
    ),
  );
  return { folder: dirname(file), dependencies, sdks: [...dependencies].filter((name) => remotePackages.has(name)) };
}

function readManifest(file: string): Readonly<Record<string, unknown>> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Object(manifest);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotRunError(`${file} is no JSON (${reason}). Mend it, then run \`thirdstate init\` again.`);
  }
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"));
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new CannotRunError(
      `${file} is no YAML (${reason.replace(/:$/, "")}). Mend it, then run \`thirdstate init\` again.`,
    );
  }
}

function readField(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
}

function toList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
