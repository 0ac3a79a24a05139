import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Agent, type DetectResult, resolveCommand } from "package-manager-detector";
import type { InitStep } from "./init-plan.ts";

/** `thirdstate check` in CI: a workflow of its own on GitHub, a sentence elsewhere. */
export function planWorkflow(folder: string, { agent, version }: Pick<DetectResult, "agent" | "version">): InitStep {
  const run = toLine(resolveCommand(agent, "execute-local", ["thirdstate", "check"]));
  const fileName = join(folder, ".github/workflows/thirdstate.yml");
  if (existsSync(fileName)) return {};
  if (!existsSync(join(folder, ".github")))
    return { advice: [`Let CI run \`${run}\` after the packages are installed.`] };
  return { changes: [{ fileName, before: undefined, after: toWorkflow(agent, run, readPnpm(folder, version)) }] };
}

/** The major of pnpm that reads the lockfile, which its action must be told where no `packageManager` tells it. */
function readPnpm(folder: string, version: string | undefined): number | undefined {
  if (version !== undefined) return undefined;
  const lockfile = join(folder, "pnpm-lock.yaml");
  const text = existsSync(lockfile) ? readFileSync(lockfile, "utf8") : "";
  const format = Number(/^lockfileVersion: '?(\d+)/m.exec(text)?.[1] ?? 9);
  return format >= 9 ? 10 : format + 2;
}

function toWorkflow(agent: Agent, run: string, pnpm: number | undefined): string {
  const install = toLine(resolveCommand(agent, "frozen", []));
  return `name: thirdstate
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
${toSetup(agent, pnpm)}      - run: ${install}
      - run: ${run}
`;
}

function toSetup(agent: Agent, pnpm: number | undefined): string {
  const node = "      - uses: actions/setup-node@v5\n        with:\n          node-version: 22\n";
  const [name = ""] = agent.split("@");
  if (name === "bun") return `      - uses: oven-sh/setup-bun@v2\n${node}`;
  const version = pnpm === undefined ? "" : `        with:\n          version: ${pnpm}\n`;
  if (name === "pnpm") return `      - uses: pnpm/action-setup@v4\n${version}${node}          cache: pnpm\n`;
  return `${node}          cache: ${name}\n`;
}

function toLine(resolved: ReturnType<typeof resolveCommand>): string {
  return resolved === null ? "" : [resolved.command, ...resolved.args].join(" ");
}
