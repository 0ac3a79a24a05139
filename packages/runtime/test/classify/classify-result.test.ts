import { describe, expect, it } from "vitest";
import { toResultClassifier } from "../../src/classify/classify.ts";

const classify = toResultClassifier([]);
const mail = (error: object) => ({ data: null, error, headers: null });
const tool = (text: string) => ({ isError: true, content: [{ type: "text", text }] });

describe("a value is read for the failure that it may be", () => {
  it.each<[string, object, "read" | "write", object | undefined]>([
    ["a mail that was sent", { data: { id: "m1" }, error: null, headers: {} }, "write", undefined],
    [
      "a mail whose connection was lost",
      mail({ statusCode: null, name: "application_error", message: "Unable to fetch data." }),
      "write",
      { kind: "unknown", code: "connection_lost", transient: true },
    ],
    [
      "a mail that was refused",
      mail({ statusCode: 422, name: "validation_error", message: "no such pier" }),
      "write",
      { kind: "rejected", code: "http_422", transient: false },
    ],
    [
      "a mail that was turned away",
      { ...mail({ statusCode: 429, name: "rate_limit_exceeded" }), headers: { "retry-after": "1" } },
      "write",
      { kind: "not-executed", code: "http_429", transient: true, retryAfterMs: 1_000 },
    ],
    [
      "a mail that the client itself refused",
      mail({ statusCode: null, name: "missing_required_field", message: "Missing `id` field." }),
      "write",
      { kind: "not-executed", code: "missing_required_field", transient: false },
    ],
    [
      "a mail that a gateway answered in its own words",
      { data: null, error: { message: "Bad gateway" }, headers: {} },
      "write",
      { kind: "unknown", code: "connection_lost", transient: true },
    ],
    [
      "a mail that was answered with a status and no words",
      { data: null, error: null, headers: {} },
      "write",
      { kind: "unknown", code: "connection_lost", transient: true },
    ],
    ["a pair of another library", { data: null, error: { message: "no rows" } }, "write", undefined],
    ["a tool's result", { content: [{ type: "text", text: "moored" }] }, "write", undefined],
    [
      "a tool's error on a write",
      tool("the crane fell"),
      "write",
      { kind: "unknown", code: "tool_error", transient: false },
    ],
    [
      "a tool's refusal of its input",
      tool("MCP error -32602: bad"),
      "write",
      { kind: "rejected", code: "tool_error", transient: false },
    ],
    [
      "a tool's own words that hold the number of a refusal",
      tool("The crane's server said: MCP error -32602: bad"),
      "write",
      { kind: "unknown", code: "tool_error", transient: false },
    ],
    [
      "a tool's output that its server refused",
      tool("MCP error -32602: Output validation error: Invalid structured content for tool lift: tons"),
      "write",
      { kind: "unknown", code: "tool_error", transient: false },
    ],
    ["a tool's error on a read", tool("fog"), "read", { kind: "rejected", code: "tool_error", transient: false }],
  ])("%s", (_what, value, effect, verdict) => {
    expect(classify(value, effect)).toEqual(verdict);
  });

  it.each([
    [200, "write", undefined],
    [302, "write", undefined],
    [409, "read", "rejected"],
    [409, "write", "unknown"],
    [422, "write", "rejected"],
    [429, "write", "not-executed"],
    [500, "write", "unknown"],
  ] as const)("a Response with status %d to a %s: %s", (status, effect, kind) => {
    expect(classify(new Response("{}", { status }), effect)?.kind).toBe(kind);
  });

  it("a Response tells how long to wait", () => {
    const response = new Response(null, { status: 429, headers: { "retry-after": "7" } });
    expect(classify(response, "read")).toMatchObject({ code: "http_429", transient: true, retryAfterMs: 7_000 });
  });

  it("is never asked for what a getter gives, which may start something", () => {
    const result = Object.defineProperties(
      {},
      Object.fromEntries(
        ["data", "error", "content", "isError"].map((name) => [
          name,
          {
            get: () => {
              throw new Error(`${name} was read`);
            },
          },
        ]),
      ),
    );
    expect(classify(result, "write")).toBeUndefined();
  });

  it.each([undefined, null, "", 0, []])("%j is a success", (value) => {
    expect(classify(value, "write")).toBeUndefined();
  });

  it("a user's own entry sees every value, also a plain one", () => {
    const own = toResultClassifier([
      (value) => (value === "NO" ? { kind: "rejected", code: "no", transient: false } : undefined),
    ]);
    expect(own("NO", "write")?.code).toBe("no");
  });
});
