import type { CallFact, Sdk } from "./sdk.ts";

/**
 * The prompt is written to Claude Code as soon as the call is made, whether or not anybody reads its messages. Neither
 * turns nor time are bounded by default, and failures are messages (`error_max_turns`), not errors.
 */
const run = { kind: "agent", effect: "composite", returns: "starter" } as const;

const calls: readonly CallFact[] = [
  {
    path: "query",
    declared: "query",
    ...run,
    signal: { argument: 0, path: ["options", "abortController"], form: "controller" },
    loop: {
      argument: 0,
      path: ["options", "maxTurns"],
      or: { argument: 0, path: ["options", "maxBudgetUsd"] },
      unit: "turns",
      isTaken: true,
    },
    // `permissionMode: "bypassPermissions"` and a tool's bare name in `allowedTools` pass it by.
    approvesTools: { argument: 0, path: ["options", "canUseTool"] },
  },
  { path: "query", declared: "WarmQuery.query", from: ["startup"], ...run },
  { path: "claim", declared: "SpareProcess.claim", from: ["prewarm"], ...run },
  { path: "streamInput", declared: "Query.streamInput", from: ["query"], ...run, returns: "started" },
  {
    path: "readMcpResource",
    declared: "Query.readMcpResource",
    from: ["query"],
    kind: "tool",
    effect: "read",
    returns: "promise",
  },
];

export const claudeAgentSdk: Sdk = {
  id: "claude-agent-sdk",
  name: "Claude Agent SDK",
  packages: ["@anthropic-ai/claude-agent-sdk"],
  versions: "0.3",
  docs: "https://platform.claude.com/docs/en/agent-sdk/typescript",
  summary:
    "Runs of Claude Code and the tools that a program gives it; stored sessions, settings and hooks are left out.",
  clients: ["startup", "prewarm", "query"],
  calls,
  tools: [
    {
      path: "tool",
      declared: "tool",
      form: "call",
      name: { argument: 0, path: [] },
      handler: { argument: 3, path: [] },
      annotations: { argument: 4, path: ["annotations"] },
      // Claude Code asks before each call, by `canUseTool` or its settings, unless the run's `allowedTools` allow it.
      approvedBy: "host",
      errorsReachModel: true,
    },
  ],
};
