import { createOpenAI } from "@ai-sdk/openai";
import { isUnknown } from "@thirdstate/types";
import { generateText } from "ai";
import OpenAI from "openai";
import { Resend } from "resend";
import Stripe from "stripe";
import { afterEach, describe, expect, it } from "vitest";
import { createRemote } from "../../src/create-remote.ts";
import { memoryLedger } from "../../src/ledger/memory-ledger.ts";
import type { CallContext } from "../../src/api/contexts.ts";
import {
  answer,
  cutBody,
  type Fault,
  type FaultServer,
  findDeadUrl,
  hang,
  openFaultServer,
  reset,
} from "./fault-server.ts";

const open: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** One call of each SDK against a given address, its own repeats off. */
const callers: Record<string, (url: string, context: CallContext) => Promise<unknown>> = {
  fetch: async (url, { signal }) => {
    const response = await fetch(url, { method: "POST", body: "{}", signal });
    if (!response.ok)
      throw Object.assign(new Error(await response.text()), { status: response.status, headers: response.headers });
    return response.json();
  },
  openai: (url, { signal }) =>
    new OpenAI({ baseURL: url, apiKey: "k" }).chat.completions.create(
      { model: "m", messages: [] },
      { signal, maxRetries: 0 },
    ),
  "ai sdk": (url, { signal }) =>
    generateText({
      model: createOpenAI({ baseURL: url, apiKey: "k" }).chat("m"),
      prompt: "tide?",
      abortSignal: signal,
      maxRetries: 0,
    }),
  stripe: (url) => {
    const { hostname, port } = new URL(url);
    const stripe = new Stripe("sk_test_1", {
      host: hostname,
      port: Number(port),
      protocol: "http",
      maxNetworkRetries: 0,
    });
    return stripe.paymentIntents.create({ amount: 17, currency: "eur" });
  },
};

const errorBody = { error: { type: "api_error", message: "storm" } };

describe.each(Object.entries(callers))("a fault seen through %s", (name, call) => {
  it.each<[string, Fault, string]>([
    ["a reset connection", reset, "unknown"],
    ["a body that breaks off", cutBody, "unknown"],
    ["500", answer(500, errorBody), "unknown http_500"],
    ["503", answer(503, errorBody), "unknown http_503"],
    ["429", answer(429, errorBody, { "retry-after": "7" }), "not-executed http_429 7000"],
    ["401", answer(401, errorBody), "rejected http_401"],
    ["422", answer(422, errorBody), "rejected http_422"],
  ])("%s", async (_fault, fault, expected) => {
    const server = await serve(fault);
    expect(await describeOutcome((context) => call(server.url, context))).toMatch(new RegExp(`^${expected}`));
    expect(server.requests.length).toBeGreaterThan(0);
  });

  it("a connection that is refused was never made", async () => {
    const url = await findDeadUrl();
    expect(await describeOutcome((context) => call(url, context))).toBe("not-executed ECONNREFUSED");
  });

  it("a callee that never answers is unknown at the deadline, and not before", async () => {
    const server = await serve(hang);
    const outcome = await describeOutcome((context) => call(server.url, context), 300);
    expect(outcome).toBe("unknown deadline_exceeded");
    expect([name, server.requests.length]).toEqual([name, 1]);
  });
});

describe.each(["fetch", "openai", "ai sdk"])("an abort by the caller, seen through %s", (name) => {
  it("rejects with the error that the bare call rejects with", async () => {
    const call = callers[name] ?? (() => Promise.reject(new Error(`Nobody calls ${name}.`)));
    const server = await serve(hang);
    const remote = createRemote({ timeout: "30s", ledger: memoryLedger() });
    const bare = await abortWhenSeen(server, (signal) => call(server.url, contextOf(signal)));
    const guarded = await abortWhenSeen(server, (signal) =>
      remote.read.orThrow("fault", { signal }, (context) => call(server.url, context)),
    );
    expect([nameOf(guarded), String(guarded)]).toEqual([nameOf(bare), String(bare)]);
    expect(nameOf(guarded)).toMatch(/Abort/);
  });
});

describe("resend, which returns its errors", () => {
  it.each<[string, Fault, string]>([
    ["a reset connection", reset, "unknown connection_lost"],
    ["500", answer(500, { name: "internal_server_error", message: "storm", statusCode: 500 }), "unknown http_500"],
    ["422", answer(422, { name: "validation_error", message: "no such pier", statusCode: 422 }), "rejected http_422"],
    ["429", answer(429, { name: "rate_limit_exceeded", message: "slow", statusCode: 429 }), "not-executed http_429"],
    ["success", answer(200, { id: "mail_1" }), "succeeded"],
  ])("%s", async (_fault, fault, expected) => {
    const server = await serve(fault);
    const resend = new Resend("re_1", { baseUrl: server.url });
    const mail = { from: "desk@example.com", to: "otter@example.com", subject: "Tide", text: "Rising." };
    expect(await describeOutcome(() => resend.emails.send(mail))).toMatch(new RegExp(`^${expected}`));
  });
});

async function serve(fault: Fault): Promise<FaultServer> {
  const server = await openFaultServer(fault);
  open.push(server);
  return server;
}

async function describeOutcome(call: (context: CallContext) => Promise<unknown>, timeout = 10_000): Promise<string> {
  const remote = createRemote({ timeout, ledger: memoryLedger() });
  const outcome = await remote.read("fault", call);
  if (isUnknown(outcome)) return `unknown ${outcome.inDoubt.reason}`;
  if (outcome.status === "succeeded") return "succeeded";
  const { reason, code, retryAfterMs } = outcome.error;
  return [reason, code, retryAfterMs].filter((part) => part !== undefined).join(" ");
}

/** Aborts once the request has arrived; gives what the call rejected with. */
async function abortWhenSeen(server: FaultServer, call: (signal: AbortSignal) => Promise<unknown>): Promise<unknown> {
  const controller = new AbortController();
  const arrived = server.requests.length + 1;
  const rejected = call(controller.signal).catch((error: unknown) => error);
  while (server.requests.length < arrived) await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  return rejected;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name + error.name : "no error";
}

function contextOf(signal: AbortSignal): CallContext {
  return { signal, attempt: 1, remaining: () => 30_000, innerRetries: (preset) => preset };
}
