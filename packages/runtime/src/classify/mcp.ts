import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";

/** Connection closed, request timed out (an abort says so too), internal error: the tool may have run, and may be running still. */
const undecided: readonly unknown[] = [-32000, -32001, -32603];

/** https://modelcontextprotocol.io/specification, JSON-RPC 2.0 section 5.1 */
export const mcp: Entry = ({ error, keyed }) => {
  const code = field(error, "code");
  const names = namesOf(error);
  if (names.includes("StreamableHTTPError") && isErrorStatus(code)) return toVerdict(code, undefined, keyed);
  if (!names.includes("McpError") || typeof code !== "number") return undefined;
  return undecided.includes(code)
    ? { kind: "unknown", code: `mcp_${code}`, transient: code !== -32603 }
    : { kind: "rejected", code: `mcp_${code}`, transient: false };
};
