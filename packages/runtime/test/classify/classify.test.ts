import { FailedOutcomeError, UnknownOutcomeError } from "@thirdstate/types";
import { describe, expect, it, vi } from "vitest";
import { toClassifier } from "../../src/classify/classify.ts";
import type { Verdict } from "../../src/classify/verdict.ts";

const classify = toClassifier([]);
const read = (error: unknown, keyed = false) => classify({ error, keyed, aborted: undefined, effect: "read" });
const give = (fields: object, message = "storm") => Object.assign(new Error(message), fields);

/** What is proved, and whether waiting may help: `unknown*` is worth a repeat where repeating is safe. */
const short = ({ kind, transient }: Verdict) => `${kind}${transient ? "*" : ""}`;

describe("an error is read for what it proves", () => {
  it.each([
    ["ENOTFOUND", "not-executed*"],
    ["EAI_AGAIN", "not-executed*"],
    ["ECONNREFUSED", "not-executed*"],
    ["EHOSTUNREACH", "not-executed*"],
    ["ENETUNREACH", "not-executed*"],
    ["UND_ERR_CONNECT_TIMEOUT", "not-executed*"],
    ["CERT_HAS_EXPIRED", "not-executed"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "not-executed"],
    ["UND_ERR_PRX_TLS", "not-executed"],
    ["P1000", "not-executed"],
    ["P2024", "not-executed*"],
    ["40001", "not-executed*"],
    ["40P01", "not-executed*"],
    ["P2034", "not-executed*"],
    ["ECONNRESET", "unknown*"],
    ["EPIPE", "unknown*"],
    ["ETIMEDOUT", "unknown*"],
    ["UND_ERR_SOCKET", "unknown*"],
    ["UND_ERR_HEADERS_TIMEOUT", "unknown*"],
    ["UND_ERR_BODY_TIMEOUT", "unknown*"],
    ["UND_ERR_RES_EXCEEDED_MAX_SIZE", "unknown*"],
    ["ERR_STREAM_PREMATURE_CLOSE", "unknown*"],
    ["ERR_HTTP2_STREAM_ERROR", "unknown*"],
    ["08006", "unknown*"],
    ["40003", "unknown*"],
    ["57P01", "unknown*"],
    ["P1017", "unknown*"],
    ["23505", "rejected"],
    ["P2002", "rejected"],
    ["SOMETHING_NEW", "unknown"],
  ])("code %s: %s", (code, expected) => {
    expect(short(read(give({ code })))).toBe(expected);
    const wrapped = new TypeError("fetch failed", { cause: give({ code }) });
    if (/^(E|UND)/.test(code)) expect(short(read(wrapped))).toBe(expected);
  });

  it.each([
    [400, "rejected"],
    [401, "rejected"],
    [402, "rejected"],
    [403, "rejected"],
    [404, "rejected"],
    [405, "rejected"],
    [408, "unknown*"],
    [409, "rejected"],
    [410, "rejected"],
    [413, "rejected"],
    [415, "rejected"],
    [421, "not-executed*"],
    [422, "rejected"],
    [425, "not-executed*"],
    [429, "not-executed*"],
    [451, "rejected"],
    [500, "unknown*"],
    [501, "rejected"],
    [502, "unknown*"],
    [503, "unknown*"],
    [504, "unknown*"],
    [505, "rejected"],
    [529, "not-executed*"],
  ])("status %d: %s", (status, expected) => {
    const places = [
      { status },
      { statusCode: status },
      { $metadata: { httpStatusCode: status } },
      { response: { status } },
    ];
    expect(places.map((place) => short(read(give(place))))).toEqual(places.map(() => expected));
  });

  it("a conflict under a key that was sent means that the same act is in hand", () => {
    expect(short(read(give({ status: 409 }), true))).toBe("unknown*");
  });

  it.each([
    ["a connection that timed out while it was made", { code: "ETIMEDOUT", syscall: "connect" }],
    ["a connection lost before TLS stood", { code: "ECONNRESET" }],
  ])("%s carried nothing", (_what, fields) => {
    const message = "Client network socket disconnected before secure TLS connection was established";
    expect(short(read(give(fields, message)))).toBe("not-executed*");
  });

  it.each([
    [-32001, "unknown*"],
    [-32000, "unknown*"],
    [-32603, "unknown"],
    [-32602, "rejected"],
    [-32601, "rejected"],
    [-32600, "rejected"],
    [-32042, "unknown"],
    [404, "unknown"],
  ])("MCP %d: %s", (code, expected) => {
    expect(short(read(give({ name: "McpError", code })))).toBe(expected);
  });

  it.each([
    "MCP error -32602: Output validation error: Tool lift has an output schema but no structured content was provided",
    "MCP error -32602: Output validation error: Invalid structured content for tool lift: tons",
    "MCP error -32602: Structured content does not match the tool's output schema: tons",
    "MCP error -32600: Tool lift has an output schema but did not return structured content",
    "MCP error -32602: Failed to retrieve task: Task not found",
    "MCP error -32600: Request cancelled",
  ])("MCP says under the code of a refusal that a tool ran: %s", (message) => {
    const code = Number(/-\d+/.exec(message));
    expect(short(read(give({ name: "McpError", code }, message)))).toBe("unknown");
  });

  it("MCP's refusal of an input may speak of tasks", () => {
    const message = "MCP error -32602: Input validation error: Invalid arguments for tool createTask: no title";
    expect(short(read(give({ name: "McpError", code: -32602 }, message)))).toBe("rejected");
  });

  it.each([
    [
      "EPROTO",
      "write EPROTO 80:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure",
      "not-executed",
    ],
    ["EPROTO", "write EPROTO 80:error:0A00010B:SSL routines:ssl3_get_record:wrong version number", "not-executed"],
    ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "SSL routines:tlsv1 alert protocol version", "not-executed"],
    ["EPROTO", "write EPROTO 80:error:SSL routines:sslv3 alert bad record mac", "unknown*"],
  ])("TLS %s, %s: %s", (code, message, expected) => {
    expect(short(read(new TypeError("fetch failed", { cause: give({ code }, message) })))).toBe(expected);
  });

  it.each([
    [1, "unknown"],
    [4, "unknown*"],
    [5, "rejected"],
    [8, "not-executed*"],
    [14, "unknown*"],
  ])("gRPC %d: %s", (code, expected) => {
    expect(short(read(give({ code, details: "storm", metadata: {} })))).toBe(expected);
  });

  it("a time limit of somebody else is worth a repeat, an abort is not", () => {
    expect(short(read(new DOMException("late", "TimeoutError")))).toBe("unknown*");
    expect(short(read(new DOMException("gone", "AbortError")))).toBe("unknown");
  });

  it.each(["deadline", "caller"] as const)("an abort of our own signal is known by its reason: %s", (aborted) => {
    const error = new DOMException("This operation was aborted", "AbortError");
    const verdict = classify({ error, keyed: false, aborted, effect: "read" });
    expect(verdict.code).toBe(aborted === "deadline" ? "deadline_exceeded" : "aborted");
    expect(verdict.transient).toBe(aborted === "deadline");
  });

  it("an answer that came before our own abort is read as the answer it is", () => {
    expect(classify({ error: give({ status: 422 }), keyed: false, aborted: "deadline", effect: "read" }).code).toBe(
      "http_422",
    );
  });

  it("several attempts in one error are as bad as the worst of them", () => {
    const retry = (...errors: Error[]) => give({ name: "AI_RetryError", errors });
    const turnedAway = give({ statusCode: 429 });
    expect(short(read(retry(turnedAway, give({ statusCode: 500 }), turnedAway)))).toBe("unknown*");
    expect(short(read(retry(turnedAway, turnedAway)))).toBe("not-executed*");
    expect(short(read(new AggregateError([give({ code: "ECONNREFUSED" }), give({ code: "ENETUNREACH" })])))).toBe(
      "not-executed*",
    );
  });

  it("an error of a guarded call inside says what that call said, and is not repeated again", () => {
    const inDoubt = {
      site: "charge",
      attempts: 2,
      phase: "sent",
      sentAt: 0,
      deadlineAt: 0,
      reason: "http_500",
    } as const;
    expect(read(new UnknownOutcomeError(inDoubt))).toEqual({ kind: "unknown", code: "http_500", transient: false });
    const wrapped = new Error("The tool threw.", { cause: new UnknownOutcomeError(inDoubt) });
    expect(read(wrapped)).toMatchObject({ kind: "unknown", code: "http_500" });
    const failure = { site: "charge", reason: "rejected", code: "http_402", message: "declined" } as const;
    expect(short(read(new FailedOutcomeError(failure)))).toBe("rejected");
  });

  it.each(["GraphInterrupt", "ParentCommand", "ToolInterruptError", "FatalError"])("%s is control flow", (name) => {
    expect(read(give({ name })).kind).toBe("control-flow");
  });

  it("a redirect of Next.js is control flow", () => {
    expect(read(give({ digest: "NEXT_REDIRECT;replace;/pier;307;" })).kind).toBe("control-flow");
  });

  it.each([undefined, null, "storm", 17, Symbol("storm")])("%s, thrown as it is, is unknown", (error) => {
    expect(short(read(error))).toBe("unknown");
  });

  it("a chain of causes that bites its own tail comes to an end", () => {
    const error = give({});
    error.cause = error;
    expect(short(read(error))).toBe("unknown");
  });
});

describe("a user's own entry", () => {
  it("that throws is passed over with a warning", () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const own = toClassifier([
      () => {
        throw new Error("a typo");
      },
    ]);
    expect(own({ error: give({ status: 404 }), keyed: false, aborted: undefined, effect: "read" }).code).toBe(
      "http_404",
    );
    expect(warn).toHaveBeenCalledWith(expect.stringContaining("a typo"), expect.anything());
    warn.mockRestore();
  });

  it("is asked before the built-in ones, and leaves the rest to them", () => {
    const own = toClassifier([
      ({ error }) =>
        String(error).includes("pier closed") ? { kind: "rejected", code: "closed", transient: false } : undefined,
    ]);
    expect(
      own({ error: give({ status: 500 }, "pier closed"), keyed: false, aborted: undefined, effect: "read" }).code,
    ).toBe("closed");
    expect(own({ error: give({ status: 500 }), keyed: false, aborted: undefined, effect: "read" }).code).toBe(
      "http_500",
    );
  });
});
