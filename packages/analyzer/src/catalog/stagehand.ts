import type { CallFact, Sdk } from "./sdk.ts";

const fromPage = { from: ["Stagehand", "V3"] } as const;
/** Its `timeout` is looked at between steps alone (`createTimeoutGuard`): a model or page that hangs is not left. */
const read = { ...fromPage, kind: "model", effect: "read", returns: "promise" } as const;

const calls: readonly CallFact[] = [
  { path: "act", declared: "V3.act", ...fromPage, kind: "agent", effect: "write", returns: "promise" },
  { path: "extract", declared: "V3.extract", ...read },
  { path: "observe", declared: "V3.observe", ...read },
  {
    path: "agent().execute",
    declared: "V3.agent.execute",
    ...fromPage,
    kind: "agent",
    effect: "composite",
    returns: "promise",
    // A `signal` is refused where `experimental` is not set, and by agents that use a computer: none to hand over.
    // `options.maxSteps || 20` (`v3AgentHandler.js`); agents that use a computer by themselves stop after 10.
    loop: { argument: 0, path: ["maxSteps"], unit: "steps", preset: 20 },
  },
];

export const stagehand: Sdk = {
  id: "stagehand",
  name: "Stagehand",
  packages: ["@browserbasehq/stagehand"],
  versions: "3",
  docs: "https://docs.stagehand.dev",
  summary:
    "What a model does on a page or reads from it; pages, locators and the browser itself are driven by the program and left out.",
  clients: ["Stagehand", "V3"],
  calls,
};
