import type { Entry } from "./entry.ts";
import { classNamesOf, field, namesOf } from "./field.ts";
import { isErrorStatus, toVerdict } from "./http-status.ts";
import { isMcpRefusal } from "./mcp-refusal.ts";
import type { Verdict } from "./verdict.ts";

/** Connection closed, request timed out (an abort says so too): the tool may have run, and may be running still. */
const lost: readonly unknown[] = [-32000, -32001];

/** Their names in the first major and in the second. */
const ofProtocol: readonly unknown[] = ["McpError", "ProtocolError"];

/** Found by the client of the second major before anything was sent. */
const beforeSending: readonly string[] = [
  "NOT_CONNECTED",
  "ALREADY_CONNECTED",
  "NOT_INITIALIZED",
  "CAPABILITY_NOT_SUPPORTED",
  "METHOD_NOT_SUPPORTED_BY_PROTOCOL_VERSION",
  "ERA_NEGOTIATION_FAILED",
];

/** A server hands on whatever number its tool threw as `code`, so that a code of no known meaning proves nothing. */
export const mcp: Entry = ({ error, keyed }) => {
  const code = field(error, "code");
  const names = namesOf(error);
  if (names.includes("StreamableHTTPError") && isErrorStatus(code)) return toVerdict(code, undefined, keyed);
  if (names.includes("SdkError") && typeof code === "string") return readSdkError(code);
  if (!classNamesOf(error).some((name) => ofProtocol.includes(name)) || typeof code !== "number") return undefined;
  return isMcpRefusal(code, String(field(error, "message")))
    ? { kind: "rejected", code: `mcp_${code}`, transient: false }
    : { kind: "unknown", code: `mcp_${code}`, transient: lost.includes(code) };
};

/** What the second major's client says itself, in words where the first had numbers. A message that was not sent may have been sent in part. */
function readSdkError(code: string): Verdict {
  if (beforeSending.includes(code)) return { kind: "not-executed", code, transient: false };
  return { kind: "unknown", code, transient: ["REQUEST_TIMEOUT", "CONNECTION_CLOSED", "SEND_FAILED"].includes(code) };
}
