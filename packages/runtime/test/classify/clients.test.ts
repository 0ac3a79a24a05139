import { ProtocolError, SdkError, SdkErrorCode } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { asCut } from "../../src/classify/abort.ts";
import { toClassifier, toResultClassifier } from "../../src/classify/classify.ts";
import type { Signal } from "../../src/classify/verdict.ts";

const classify = toClassifier([]);
const read = (error: unknown, aborted?: Signal["aborted"], effect: Signal["effect"] = "write") =>
  classify({ error, keyed: false, aborted, effect });
const give = (fields: object, message = "storm") => Object.assign(new Error(message), fields);

describe("MCP's second major", () => {
  it.each([
    [SdkErrorCode.NotConnected, "not-executed", false],
    [SdkErrorCode.CapabilityNotSupported, "not-executed", false],
    [SdkErrorCode.MethodNotSupportedByProtocolVersion, "not-executed", false],
    [SdkErrorCode.RequestTimeout, "unknown", true],
    [SdkErrorCode.ConnectionClosed, "unknown", true],
    [SdkErrorCode.SendFailed, "unknown", true],
    [SdkErrorCode.InvalidResult, "unknown", false],
    [SdkErrorCode.InputRequiredRoundsExceeded, "unknown", false],
  ])("%s: %s", (code, kind, transient) => {
    expect(read(new SdkError(code, "storm"))).toEqual({ kind, code, transient });
  });

  it("has the same refusals as the first, in a class of another name", () => {
    expect(read(new ProtocolError(-32602, "Invalid arguments for tool lift")).kind).toBe("rejected");
    expect(read(ProtocolError.fromError(-32602, "Resource not found", { uri: "pier://4" })).kind).toBe("rejected");
    expect(read(new ProtocolError(-32603, "Internal error")).kind).toBe("unknown");
  });

  it("gives an abort the code of a timeout; our own signal knows better", () => {
    const error = new SdkError(SdkErrorCode.RequestTimeout, "AbortError: This operation was aborted");
    expect(read(error, "caller")).toMatchObject({ code: "aborted", transient: false });
    expect(read(error, "deadline")).toMatchObject({ code: "deadline_exceeded", transient: true });
  });
});

describe("a status is found where each client keeps it", () => {
  it.each<[string, object]>([
    ["got", { name: "HTTPError", response: { statusCode: 429, headers: { "retry-after": "7" } } }],
    ["axios", { name: "AxiosError", response: { status: 429, headers: { "retry-after": "7" } } }],
    ["Hugging Face", { name: "ProviderApiError", httpResponse: { status: 429, headers: { "retry-after": "7" } } }],
    ["SendGrid", { name: "ResponseError", code: 429, response: { headers: { "retry-after": "7" } } }],
    ["Slack", { code: "slack_webapi_rate_limited_error", retryAfter: 7 }],
    ["@google/generative-ai", { status: 429, errorDetails: [{ "@type": "RetryInfo", retryDelay: "7s" }] }],
  ])("%s", (_client, fields) => {
    expect(read(give(fields))).toMatchObject({ kind: "not-executed", transient: true, retryAfterMs: 7_000 });
  });

  it("Ollama writes it in snake case, @google/genai quotes the body in its message", () => {
    expect(read(give({ name: "ResponseError", status_code: 500 })).code).toBe("http_500");
    const body = JSON.stringify({ error: { code: 429, details: [{ retryDelay: "3.5s" }] } });
    expect(read(give({ name: "ApiError", status: 429 }, body)).retryAfterMs).toBe(3_500);
  });
});

describe("Slack", () => {
  it.each([
    ["channel_not_found", "rejected"],
    ["ratelimited", "not-executed"],
    ["fatal_error", "unknown"],
    ["internal_error", "unknown"],
    ["<!doctype html>", "unknown"],
  ])("says %s: %s", (word, kind) => {
    expect(read(give({ code: "slack_webapi_platform_error", data: { ok: false, error: word } })).kind).toBe(kind);
  });

  it("keeps what its transport threw", () => {
    const original = give({ code: "ECONNREFUSED" });
    expect(read(give({ code: "slack_webapi_request_error", original }))).toMatchObject({ code: "ECONNREFUSED" });
    expect(read(give({ code: "slack_webapi_request_error" }))).toMatchObject({ code: "connection_lost" });
  });
});

it("Octokit gives a lost connection the status 500, without a response", () => {
  const cause = new TypeError("fetch failed", { cause: give({ code: "ECONNREFUSED" }) });
  const lost = Object.assign(new Error("connect", { cause }), { name: "HttpError", status: 500, request: {} });
  expect(read(lost)).toMatchObject({ kind: "not-executed", code: "ECONNREFUSED" });
  expect(read(give({ name: "HttpError", status: 500, request: {}, response: {} })).code).toBe("http_500");
});

describe("AWS", () => {
  const throttled = (attempts: number) =>
    give({ name: "ThrottlingException", $metadata: { httpStatusCode: 400, attempts } });

  it("turns callers away under the status 400", () => {
    expect(read(throttled(1))).toMatchObject({ kind: "not-executed", transient: true });
  });

  it("that repeated a write itself proves nothing of its earlier attempts", () => {
    expect(read(throttled(3)).kind).toBe("unknown");
    expect(read(throttled(3), undefined, "read").kind).toBe("not-executed");
    const failedCheck = { name: "ConditionalCheckFailedException", $metadata: { httpStatusCode: 400, attempts: 2 } };
    expect(read(give(failedCheck)).kind).toBe("unknown");
  });
});

it.each([
  ["lookup", "not-executed"],
  ["connect", "not-executed"],
  ["secureConnect", "not-executed"],
  ["response", "unknown"],
])("got's time limit of the phase %s: %s", (event, kind) => {
  expect(read(give({ name: "TimeoutError", code: "ETIMEDOUT", event })).kind).toBe(kind);
});

it.each(["CanceledError", "CancelError", "CancelledError", "GoogleGenerativeAIAbortError"])(
  "%s is an abort",
  (name) => {
    expect(read(give({ name }))).toMatchObject({ code: "aborted", transient: false });
  },
);

it("what nobody knows is our deadline's doing once our deadline has passed", () => {
  expect(asCut(read(give({})), "deadline")).toMatchObject({ code: "deadline_exceeded" });
  expect(asCut(read(give({})), "caller")).toMatchObject({ code: "aborted" });
  expect(asCut(read(give({ status: 500 })), "caller")).toMatchObject({ code: "http_500" });
});

it.each([
  ["SyntaxError", new SyntaxError("Unexpected token t in JSON")],
  ["got", give({ name: "ParseError", code: "ERR_BODY_PARSE_FAILURE" })],
  ["node-fetch", give({ name: "FetchError", type: "invalid-json" })],
])("a reply that cannot be read is unknown and not asked for again: %s", (_what, error) => {
  expect(read(error)).toEqual({ kind: "unknown", code: "malformed_reply", transient: false });
});

it("Google's older client keeps the words of its cause alone", () => {
  const message = "[GoogleGenerativeAI Error]: Error fetching from https://pier.example/v1: fetch failed";
  expect(read(give({}, message))).toMatchObject({ code: "connection_lost", transient: true });
});

describe("failures that are values", () => {
  const classifyResult = toResultClassifier([]);
  const short = (value: unknown, effect: Signal["effect"] = "write") => {
    const verdict = classifyResult(value, effect);
    return verdict === undefined ? "success" : `${verdict.kind} ${verdict.code}`;
  };
  const ofSupabase = (status: number, error: object | null) => ({ data: null, error, status, statusText: "" });

  it.each<[string, unknown, string]>([
    ["Supabase, done", ofSupabase(201, null), "success"],
    ["Supabase, lost", ofSupabase(0, { message: "TypeError: fetch failed" }), "unknown connection_lost"],
    ["Supabase, a constraint", ofSupabase(409, { code: "23505", message: "twice" }), "rejected 23505"],
    ["Supabase, a gateway", ofSupabase(502, { message: "Bad gateway" }), "unknown http_502"],
    [
      "Supabase, a function",
      { data: null, error: give({ name: "FunctionsHttpError", context: new Response("", { status: 503 }) }) },
      "unknown http_503",
    ],
    ["Cohere, no JSON", { ok: false, error: { reason: "non-json", statusCode: 200 } }, "unknown malformed_reply"],
    ["Cohere, a status", { ok: false, error: { reason: "non-json", statusCode: 503 } }, "unknown http_503"],
    ["somebody's own pair", { ok: false, error: { reason: "closed" } }, "success"],
    ["Composio", { data: {}, error: "no such card", successful: false }, "unknown tool_error"],
    ["Claude's agent, done", { type: "result", subtype: "success", is_error: false }, "success"],
    ["Claude's agent, no turns left", { type: "result", subtype: "error_max_turns" }, "unknown error_max_turns"],
    ["Claude's agent, an API error", { type: "result", subtype: "success", is_error: true }, "unknown error_result"],
    [
      "OpenAI, a failed response",
      { object: "response", status: "failed", error: { code: "server_error" } },
      "unknown server_error",
    ],
    ["OpenAI, a cut response", { object: "response", status: "incomplete" }, "success"],
  ])("%s", (_what, value, expected) => {
    expect(short(value)).toBe(expected);
  });

  it("prove of a read that it brought nothing", () => {
    expect(short({ object: "response", status: "failed" }, "read")).toBe("rejected response_failed");
  });
});
