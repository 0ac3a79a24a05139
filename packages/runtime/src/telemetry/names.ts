/**
 * The names of all that is measured, in one place. Those under `gen_ai.` are OpenTelemetry's semantic conventions for generative AI, which are
 * still in development: here is where a change of theirs is taken over.
 */
export const names = {
  duration: "remote.call.duration",
  attempts: "remote.call.attempts",
  inDoubt: "remote.call.in_doubt",
  breaker: "remote.breaker.state",
  site: "remote.site",
  effect: "remote.effect",
  scope: "remote.scope",
  run: "remote.run",
  outcome: "remote.outcome",
  reason: "remote.reason",
  attempt: "remote.attempt",
  replayed: "remote.replayed",
  key: "remote.idempotency_key",
  errorType: "error.type",
  operation: "gen_ai.operation.name",
  toolName: "gen_ai.tool.name",
  toolCallId: "gen_ai.tool.call.id",
} as const;

export const operations = { agent: "invoke_agent", tool: "execute_tool" } as const;
