import { resolveCommand, type Agent } from "package-manager-detector";
import type { FoundPackage } from "./found-package.ts";
import { hasLinter } from "./plan-lint.ts";
import type { Install, InitStep } from "./init-plan.ts";

/** The runtime for each package that calls SDKs, the tools for the project; its own package comes first. */
export function planInstall(
  packages: readonly FoundPackage[],
  callers: readonly FoundPackage[],
  agent: Agent,
): InitStep {
  const [root, ...workspaces] = packages;
  if (root === undefined) return {};
  const atRoot = workspaces.length > 0 ? (rootFlags.get(agent) ?? []) : [];
  const tools = ["thirdstate", ...(hasLinter(root.folder) ? ["@thirdstate/eslint-plugin"] : [])];
  return {
    installs: [
      ...callers.flatMap((each) =>
        toInstall(each, agent, ["@thirdstate/runtime", "@thirdstate/types"], each === root ? atRoot : []),
      ),
      ...toInstall(root, agent, tools, [...atRoot, "-D"]),
    ],
  };
}

/** Without them these refuse to add to the root of workspaces. */
const rootFlags: ReadonlyMap<Agent, readonly string[]> = new Map([
  ["pnpm", ["-w"]],
  ["pnpm@6", ["-W"]],
  ["yarn", ["-W"]],
]);

function toInstall(
  { folder, dependencies }: FoundPackage,
  agent: Agent,
  names: readonly string[],
  flags: readonly string[],
): readonly Install[] {
  const wanted = names.filter((name) => !dependencies.has(name));
  const resolved = wanted.length === 0 ? null : resolveCommand(agent, "add", [...flags, ...wanted]);
  return resolved === null ? [] : [{ folder, command: resolved.command, args: resolved.args }];
}
