import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import { isMcpRefusal } from "./mcp-refusal.ts";

/** Connection closed, request timed out (an abort says so too): the tool may have run, and may be running still. */
const lost: readonly unknown[] = [-32000, -32001];

/** A server hands on whatever number its tool threw as `code`, so that a code of no known meaning proves nothing. */
export const mcp: Entry = ({ error, keyed }) => {
  const code = field(error, "code");
  const names = namesOf(error);
  if (names.includes("StreamableHTTPError") && isErrorStatus(code)) return toVerdict(code, undefined, keyed);
  if (!names.includes("McpError") || typeof code !== "number") return undefined;
  return isMcpRefusal(code, String(field(error, "message")))
    ? { kind: "rejected", code: `mcp_${code}`, transient: false }
    : { kind: "unknown", code: `mcp_${code}`, transient: lost.includes(code) };
};
