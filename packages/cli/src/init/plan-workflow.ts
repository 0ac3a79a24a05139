import { existsSync } from "node:fs";
import { join } from "node:path";
import { resolveCommand, type Agent } from "package-manager-detector";
import type { InitStep } from "./init-plan.ts";

/** `thirdstate check` in CI: a workflow of its own on GitHub, a sentence elsewhere. */
export function planWorkflow(folder: string, agent: Agent): InitStep {
  const run = toLine(resolveCommand(agent, "execute-local", ["thirdstate", "check"]));
  const fileName = join(folder, ".github/workflows/thirdstate.yml");
  if (existsSync(fileName)) return {};
  if (!existsSync(join(folder, ".github")))
    return { advice: [`Let CI run \`${run}\` after the packages are installed.`] };
  return { changes: [{ fileName, before: undefined, after: toWorkflow(agent, run) }] };
}

function toWorkflow(agent: Agent, run: string): string {
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
${toSetup(agent)}      - run: ${install}
      - run: ${run}
`;
}

function toSetup(agent: Agent): string {
  const node = "      - uses: actions/setup-node@v5\n        with:\n          node-version: 22\n";
  const [name = ""] = agent.split("@");
  if (name === "bun") return `      - uses: oven-sh/setup-bun@v2\n${node}`;
  if (name === "pnpm") return `      - uses: pnpm/action-setup@v4\n${node}          cache: pnpm\n`;
  return `${node}          cache: ${name}\n`;
}

function toLine(resolved: ReturnType<typeof resolveCommand>): string {
  return resolved === null ? "" : [resolved.command, ...resolved.args].join(" ");
}
