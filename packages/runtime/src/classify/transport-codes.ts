import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { field } from "./field.ts";
import type { Verdict } from "./verdict.ts";

/** No byte of the request left: name resolution, connecting, a pool that had no connection to give. */
const beforeSending = [
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** The peer's certificate was refused before the request left; waiting does not mend it. */
const certificates = [
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  // A proxy's certificate.
  "UND_ERR_PRX_TLS",
];

/** The request was never built. */
const malformed = [
  "UND_ERR_INVALID_ARG",
  "ERR_HTTP_INVALID_HEADER_VALUE",
  "ERR_INVALID_CHAR",
  "ERR_INVALID_HTTP_TOKEN",
  "ERR_INVALID_PROTOCOL",
  "ERR_INVALID_URL",
  "ERR_UNESCAPED_CHARACTERS",
  "ERR_UNSUPPORTED_PROTOCOL",
];

/** The connection was lost once the request may have left. */
const afterSending = [
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ERR_STREAM_PREMATURE_CLOSE",
  "ERR_HTTP2_STREAM_ERROR",
  "ERR_HTTP2_STREAM_CANCEL",
  "ERR_HTTP2_SESSION_ERROR",
  "ERR_HTTP2_ERROR",
  "ERR_HTTP2_GOAWAY_SESSION",
  "HPE_INVALID_CONSTANT",
  "HPE_INVALID_EOF_STATE",
  "HPE_INVALID_CHUNK_SIZE",
  "ENOTCONN",
  "ERR_NETWORK",
  "UND_ERR_SOCKET",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  "UND_ERR_HEADERS_OVERFLOW",
  "UND_ERR_RES_EXCEEDED_MAX_SIZE",
  "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
  "UND_ERR_DESTROYED",
  "UND_ERR_CLOSED",
  "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
  "UND_ERR_INFO",
  "ERR_SOCKET_CLOSED",
  "ERR_STREAM_DESTROYED",
];

const verdicts: ReadonlyMap<unknown, Verdict> = new Map<unknown, Verdict>([
  ...beforeSending.map((code) => [code, { kind: "not-executed", code, transient: true }] as const),
  ...[...certificates, ...malformed].map((code) => [code, { kind: "not-executed", code, transient: false }] as const),
  ...afterSending.map((code) => [code, { kind: "unknown", code, transient: true }] as const),
]);

/** What Node and undici say about a connection, wherever in the chain of causes they say it. */
export const transportCodes: Entry = ({ error }) => {
  for (const link of causeChain(error)) {
    const verdict = readHandshake(link) ?? verdicts.get(field(link, "code")) ?? readSocketTimeout(link);
    if (verdict !== undefined) return isBeforeConnected(link) ? { ...verdict, kind: "not-executed" } : verdict;
  }
  return undefined;
};

const connecting: readonly unknown[] = ["lookup", "connect", "secureConnect"];

/** @smithy/node-http-handler, of AWS's clients, gives it the name of any other time limit. */
const withoutConnection = /the request socket did not establish a connection/;

/** The same codes, said of a connection that was not made yet. */
function isBeforeConnected(error: unknown): boolean {
  const message = field(error, "message");
  return (
    (field(error, "code") === "ETIMEDOUT" && field(error, "syscall") === "connect") ||
    (typeof message === "string" && message.includes("before secure TLS connection was established")) ||
    // got says which phase took too long.
    (field(error, "code") === "ETIMEDOUT" && connecting.includes(field(error, "event"))) ||
    haveAllBeenConnecting(field(error, "errors"))
  );
}

/** Where a name has several addresses, Node tells of all that were tried under the code of the first. https://github.com/nodejs/undici/issues/2777 */
function haveAllBeenConnecting(errors: unknown): boolean {
  return Array.isArray(errors) && errors.length > 0 && errors.every((error) => field(error, "syscall") === "connect");
}

function readSocketTimeout(error: unknown): Verdict | undefined {
  return withoutConnection.test(String(field(error, "message")))
    ? { kind: "not-executed", code: "connect_timeout", transient: true }
    : undefined;
}

/** What OpenSSL says of a handshake that the two sides could not agree on. https://www.rfc-editor.org/rfc/rfc8446#section-6.2 */
const disagreement =
  /alert handshake failure|wrong version number|unsupported protocol|alert protocol version|unrecognized name/;

/** `node:https` gives every trouble of TLS one code, and undici one for each. */
function readHandshake(error: unknown): Verdict | undefined {
  const code = field(error, "code");
  if (typeof code !== "string" || !(code === "EPROTO" || code.startsWith("ERR_SSL_"))) return undefined;
  return disagreement.test(String(field(error, "message")))
    ? { kind: "not-executed", code, transient: false }
    : { kind: "unknown", code, transient: true };
}
