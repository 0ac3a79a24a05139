import { detect } from "package-manager-detector";
import { findPackages } from "./find-packages.ts";
import type { FoundPackage } from "./found-package.ts";
import type { InitPlan, InitStep } from "./init-plan.ts";
import { planIgnore } from "./plan-ignore.ts";
import { planInstall } from "./plan-install.ts";
import { planLint } from "./plan-lint.ts";
import { planRemote } from "./plan-remote.ts";
import { planRoot } from "./plan-root.ts";
import { planWorkflow } from "./plan-workflow.ts";

export interface Planned extends InitPlan {
  /** The packages that call SDKs. */
  readonly callers: readonly FoundPackage[];
}

/** What the project lacks. A second run plans nothing. */
export async function planInit(folder: string): Promise<Planned> {
  const packages = findPackages(folder);
  const callers = packages.filter(({ sdks }) => sdks.length > 0);
  const manager = (await detect({ cwd: folder })) ?? { agent: "npm" };
  const steps: readonly InitStep[] = [
    planRoot(folder),
    ...callers.map((each) => planRemote(each)),
    ...(callers.length === 0 ? [] : [planIgnore(folder)]),
    planLint(folder, callers),
    planWorkflow(folder, manager),
    planInstall(packages, callers, manager.agent),
  ];
  return {
    callers,
    changes: steps.flatMap(({ changes = [] }) => changes),
    installs: steps.flatMap(({ installs = [] }) => installs),
    advice: [...new Set(steps.flatMap(({ advice = [] }) => advice))],
  };
}
