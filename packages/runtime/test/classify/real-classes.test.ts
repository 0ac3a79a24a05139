import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import { join } from "node:path";
import AnthropicSdk, { AnthropicError, APIConnectionTimeoutError, APIError, RetryableError } from "@anthropic-ai/sdk";
import * as ai from "ai";
import OpenAI from "openai";
import { Resend } from "resend";
import { describe, expect, it } from "vitest";
import { toClassifier, toResultClassifier } from "../../src/classify/classify.ts";
import type { Signal, Verdict } from "../../src/classify/verdict.ts";
import { createRemote } from "../../src/create-remote.ts";
import { memoryLedger } from "../../src/ledger/memory-ledger.ts";
import { readAll } from "../chunks.ts";
import { type Fault, findDeadUrl, openFaultServer } from "../faults/fault-server.ts";

const classify = toClassifier([]);
const read = (error: unknown, aborted?: Signal["aborted"]) =>
  short(classify({ error, keyed: false, aborted, effect: "write" }));
const overloaded = { type: "error", error: { type: "overloaded_error", message: "Overloaded" } };

const contracts = join(import.meta.dirname, "../../../../fixtures/contracts");
const hasContracts = existsSync(join(contracts, "node_modules"));
const load = createRequire(join(contracts, "package.json"));

/** `kind code`, with a star where waiting may help. */
function short({ kind, code, transient }: Verdict): string {
  return `${kind} ${code}${transient ? "*" : ""}`;
}

describe("the AI SDK's own errors", () => {
  const call = { url: "https://api.harbour.example", requestBodyValues: {} };
  it.each<[Error, string]>([
    [new ai.APICallError({ ...call, message: "storm", statusCode: 503 }), "unknown http_503*"],
    [new ai.APICallError({ ...call, message: "slow", statusCode: 429 }), "not-executed http_429*"],
    [new ai.APICallError({ ...call, message: "no reply" }), "unknown connection_lost*"],
    [
      new ai.APICallError({
        ...call,
        message: "no route",
        cause: Object.assign(new Error(), { code: "ECONNREFUSED" }),
      }),
      "not-executed ECONNREFUSED*",
    ],
    [new ai.JSONParseError({ text: "<html>", cause: new SyntaxError("<") }), "unknown malformed_reply"],
    [new ai.EmptyResponseBodyError(), "unknown malformed_reply"],
    [new ai.TypeValidationError({ value: {}, cause: new Error("no id") }), "unknown malformed_reply"],
    [new ai.InvalidMessageRoleError({ role: "captain" }), "not-executed AI_InvalidMessageRoleError"],
    [new ai.LoadAPIKeyError({ message: "no key" }), "not-executed AI_LoadAPIKeyError"],
    [
      new ai.RetryError({
        message: "gave up",
        reason: "maxRetriesExceeded",
        errors: [503, 429].map((statusCode) => new ai.APICallError({ ...call, message: "storm", statusCode })),
      }),
      "unknown http_503*",
    ],
  ])("%s", (error, verdict) => expect(read(error)).toBe(verdict));
});

describe("openai's and Anthropic's errors", () => {
  it.each<[string, Error, string]>([
    ["a time limit of theirs", new APIConnectionTimeoutError(), "unknown timeout*"],
    ["a time limit of openai's", new OpenAI.APIConnectionTimeoutError(), "unknown timeout*"],
    ["a caller who left", new OpenAI.APIUserAbortError(), "unknown aborted"],
    [
      "an overload inside a stream",
      new APIError(undefined, overloaded, undefined, undefined),
      "unknown overloaded_error*",
    ],
    [
      "a server's error inside a stream",
      new OpenAI.APIError(undefined, { type: "server_error", message: "storm" }, undefined, undefined),
      "unknown server_error*",
    ],
    [
      "a refusal inside a stream",
      new APIError(undefined, { error: { type: "invalid_request_error" } }, undefined, undefined),
      "unknown invalid_request_error",
    ],
    ["repeats that were given up", new RetryableError("again?"), "unknown unrecognised"],
    [
      "a stream that brought nothing",
      new AnthropicError("request ended without sending any chunks"),
      "unknown unrecognised",
    ],
  ])("%s", (_what, error, verdict) => expect(read(error)).toBe(verdict));

  it("a stream whose first event is an overload is opened again, though the reply's status was 200", async () => {
    const chunk = { type: "message_start", message: { id: "m", content: [], usage: {} } };
    const server = await openFaultServer(events([overloaded]), events([chunk, { type: "message_stop" }]));
    const client = new AnthropicSdk({ baseURL: server.url, apiKey: "k" });
    const remote = createRemote({ timeout: "9s", ledger: memoryLedger(), stream: { retry: { times: 1, base: 1 } } });
    const stream = await remote.stream.orThrow("ask", ({ signal, innerRetries }) =>
      client.messages.create(
        { model: "m", max_tokens: 9, messages: [], stream: true },
        { signal, maxRetries: innerRetries(2) },
      ),
    );
    expect(await readAll(stream)).toMatchObject({ seen: [{ type: "message_start" }, { type: "message_stop" }] });
    expect(server.requests).toHaveLength(2);
    await server.close();
  });
});

/** Server-sent events under the names of their types. */
function events(chunks: readonly { type: string }[]): Fault {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(chunks.map((chunk) => `event: ${chunk.type}\ndata: ${JSON.stringify(chunk)}\n\n`).join(""));
  };
}

describe("Node", () => {
  it("tells of all addresses under the code of the first: none was connected to", async () => {
    const lookup: net.LookupFunction = (_name, _options, answer) =>
      answer(null, [
        { address: "127.0.0.1", family: 4 },
        { address: "::1", family: 6 },
      ]);
    const { port } = new URL(await findDeadUrl());
    const socket = net.connect({ host: "harbour.example", port: Number(port), lookup, autoSelectFamily: true });
    const error = await new Promise<Error>((resolve) => socket.once("error", resolve));
    expect(error).toBeInstanceOf(AggregateError);
    expect(read(new TypeError("fetch failed", { cause: error }))).toBe("not-executed ECONNREFUSED*");
    const late = Object.assign(new AggregateError([Object.assign(new Error(), { syscall: "connect" })]), {
      code: "ETIMEDOUT",
    });
    expect(read(new TypeError("fetch failed", { cause: late }))).toBe("not-executed ETIMEDOUT*");
  });

  it("refuses a header before anything is sent", async () => {
    const { request } = await import("node:http");
    const refuse = () => request({ host: "127.0.0.1", headers: { "x-tide": "low\n" } });
    expect(read(thrownBy(refuse))).toBe("not-executed ERR_INVALID_CHAR");
    expect(read(thrownBy(() => request({ host: "127.0.0.1", path: "/low tide" })))).toBe(
      "not-executed ERR_UNESCAPED_CHARACTERS",
    );
  });
});

describe("resend", () => {
  it("drops what its transport threw, so that even a refused connection is unknown", async () => {
    const resend = new Resend("re_1", { baseUrl: await findDeadUrl() });
    const value = await resend.emails.send({ from: "a@b.example", to: "c@d.example", subject: "tide", text: "low" });
    const verdict = toResultClassifier([])(value, "write");
    expect(verdict).toEqual({ kind: "unknown", code: "connection_lost", transient: true });
  });

  it("says of a path that it does not take that nothing was sent", async () => {
    const verdict = toResultClassifier([])(await new Resend("re_1").emails.get(".."), "read");
    expect(verdict).toEqual({ kind: "not-executed", code: "invalid_parameter", transient: false });
  });
});

describe.skipIf(!hasContracts)("the errors of clients that `npm run contracts` installs", () => {
  it.each([
    ["DEADLINE_EXCEEDED", "unknown http_504*"],
    ["UNAVAILABLE", "unknown http_503*"],
    ["RESOURCE_EXHAUSTED", "not-executed http_429*"],
    ["PERMISSION_DENIED", "rejected http_403"],
  ])("Genkit's %s", (status, verdict) => {
    const { GenkitError } = load("@genkit-ai/core");
    expect(read(new GenkitError({ status, message: "storm" }))).toBe(verdict);
  });

  it("Genkit's refusal of a reply that does not fit", () => {
    const { parseSchema } = load("@genkit-ai/core/schema");
    const jsonSchema = { type: "object", required: ["height"] };
    expect(read(thrownBy(() => parseSchema({}, { jsonSchema })))).toBe("unknown malformed_reply");
  });

  it("AWS, without credentials", () => {
    const { CredentialsProviderError } = load("@smithy/property-provider");
    expect(read(new CredentialsProviderError("Could not load credentials from any providers"))).toBe(
      "not-executed CredentialsProviderError",
    );
  });

  it("AWS, of a service that has a word of its own for too many requests", () => {
    const { ServiceException } = load("@smithy/smithy-client");
    const $metadata = { httpStatusCode: 400, attempts: 1 };
    const error = new ServiceException({ name: "PierFull", $fault: "client", message: "later", $metadata });
    expect(read(error)).toBe("rejected http_400");
    expect(read(Object.assign(error, { $retryable: { throttling: true } }))).toBe("not-executed PierFull*");
  });

  it("LangChain's abort, told from a deadline", () => {
    const { ModelAbortError } = load("@langchain/core/errors");
    expect(read(new ModelAbortError("aborted"))).toBe("unknown aborted");
    expect(read(new ModelAbortError("aborted"), "deadline")).toBe("unknown deadline_exceeded*");
  });

  it("gRPC's, of a server that it never reached", async () => {
    const { Client, credentials } = load("@grpc/grpc-js");
    const { host } = new URL(await findDeadUrl());
    const client = new Client(host, credentials.createInsecure());
    const error = await new Promise<unknown>((resolve) => {
      const bytes = (value: Buffer) => value;
      client.makeUnaryRequest("/Tides/Now", bytes, bytes, Buffer.from(""), resolve);
    });
    client.close();
    expect(read(error)).toBe("not-executed grpc_14*");
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
