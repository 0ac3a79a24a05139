import type { Remote } from "../api/remote.ts";
import { scopes } from "../runs/scope.ts";
import { isOverHttp, type McpToolCall } from "./mcp-tool-call.ts";

/**
 * Does the work inside the run that its caller named, else in the one around it, else in that of the session. A server without sessions that
 * is not reached over HTTP has one client for as long as it lives, `connection`.
 */
export function inRun<T>(
  remote: Remote,
  { named, connection, call, signal }: RunOfCall,
  work: () => Promise<T>,
): Promise<T> {
  const run = named ?? scopes.getStore()?.run?.id ?? call.sessionId ?? (isOverHttp(call) ? undefined : connection);
  return run === undefined ? work() : remote.within({ run, signal }, work);
}

export interface RunOfCall {
  readonly named: string | undefined;
  readonly connection: string;
  readonly call: McpToolCall;
  readonly signal: AbortSignal | undefined;
}
