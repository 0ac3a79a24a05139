import Anthropic from "@anthropic-ai/sdk";
import { DEFAULT_REQUEST_TIMEOUT_MSEC } from "@modelcontextprotocol/sdk/shared/protocol.js";
import { MCPServerStdio } from "@openai/agents";
import { APICallError, generateText } from "ai";
import { MockLanguageModelV3 } from "ai/test";
import OpenAI from "openai";
import { Resend } from "resend";
import Stripe from "stripe";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sdks } from "../../src/catalog/index.ts";
import type { CallFact } from "../../src/catalog/sdk.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What the catalogue says, held against what the installed package does. */
describe("presets", () => {
  it.each([
    ["openai", new OpenAI({ apiKey: "key" })],
    ["anthropic", new Anthropic({ apiKey: "key" })],
  ])("of %s are its client's own", (id, client) => {
    const [fact] = factsOf(id);
    expect(fact?.retries?.preset).toBe(client.maxRetries);
    expect(fact?.timeout?.preset).toBe(client.timeout);
  });

  it("of stripe are its client's own", () => {
    const [fact] = factsOf("stripe");
    const stripe = new Stripe("sk_test_harbour");
    expect(fact?.retries?.preset).toBe(stripe.getMaxNetworkRetries());
    expect(fact?.timeout?.preset).toBe(stripe.getApiField("timeout"));
  });

  it("of mcp and of the agents' servers are the protocol's own", () => {
    const request = factsOf("mcp").find(({ path }) => path === "callTool");
    const callTool = factsOf("openai-agents").find(({ path }) => path === "callTool");
    expect(request?.timeout?.preset).toBe(DEFAULT_REQUEST_TIMEOUT_MSEC);
    const server: unknown = Reflect.get(new MCPServerStdio({ command: "berths" }), "underlying");
    expect(server).toHaveProperty("timeout", callTool?.timeout?.preset);
  });

  it("of ai are the number of its attempts", async () => {
    vi.useFakeTimers();
    const doGenerate = vi.fn(() => Promise.reject(refused));
    const model = new MockLanguageModelV3({ doGenerate });
    const reply = generateText({ model, prompt: "Is berth 4 free?" }).catch(() => undefined);
    await vi.runAllTimersAsync();
    await reply;
    const generate = factsOf("ai").find(({ path }) => path === "generateText");
    expect(doGenerate).toHaveBeenCalledTimes(1 + (generate?.retries?.preset ?? 0));
  });

  it("of resend are none: one attempt, and the failure comes back", async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError("fetch failed")));
    vi.stubGlobal("fetch", fetch);
    vi.spyOn(console, "error").mockReturnValue();
    const mail = { from: "desk@harbour.example", to: "captain@ship.example", subject: "Berth", text: "Berth 4" };
    const { error } = await new Resend("re_harbour").emails.send(mail);
    const send = factsOf("resend").find(({ path }) => path === "emails.send");
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(send?.retries).toBeUndefined();
    expect(send?.failure).toBe("error");
    expect(error).not.toBeNull();
  });
});

describe("keys", () => {
  const sent = new Headers();
  const fetch = vi.fn((_url: unknown, init?: RequestInit) => {
    for (const name of [...sent.keys()]) sent.delete(name);
    new Headers(init?.headers).forEach((value, name) => sent.set(name, value));
    return Promise.resolve(Response.json({ id: "1", object: "list", content: [], data: [] }));
  });

  it("of openai and anthropic are typed and never sent", async () => {
    const question = [{ role: "user" as const, content: "Is berth 4 free?" }];
    const key = { idempotencyKey: "berth-4" };
    const openai = new OpenAI({ apiKey: "key", fetch });
    await openai.chat.completions.create({ model: "gpt-5-mini", messages: question }, key);
    expect([sent.get("idempotency-key"), factsOf("openai")[0]?.key?.effect]).toEqual([null, "no-op"]);
    const anthropic = new Anthropic({ apiKey: "key", fetch });
    await anthropic.messages.create({ model: "claude-sonnet-5-5", max_tokens: 9, messages: question }, key);
    expect([sent.get("idempotency-key"), factsOf("anthropic")[0]?.key?.effect]).toEqual([null, "no-op"]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("of stripe are sent, on the argument that the catalogue names", async () => {
    const stripe = new Stripe("sk_test_harbour", { httpClient: Stripe.createFetchHttpClient(fetch) });
    await stripe.refunds.create({ payment_intent: "pi_1" }, { idempotencyKey: "berth-4" });
    expect(sent.get("idempotency-key")).toBe("berth-4");
    await stripe.paymentIntents.cancel("pi_1", {}, { idempotencyKey: "berth-5" });
    expect(sent.get("idempotency-key")).toBe("berth-5");
    await stripe.refunds.create({ payment_intent: "pi_1" });
    expect(sent.get("idempotency-key")).toMatch(/^stripe-node-retry-/);
    await stripe.customers.del("cus_1");
    expect(sent.get("idempotency-key")).toBeNull();
  });

  it("of resend are sent with mails, and with nothing that the catalogue leaves out", async () => {
    vi.stubGlobal("fetch", fetch);
    const resend = new Resend("re_harbour");
    const mail = { from: "desk@harbour.example", to: "captain@ship.example", subject: "Berth", text: "Berth 4" };
    await resend.emails.send(mail, { idempotencyKey: "berth-4" });
    expect(sent.get("idempotency-key")).toBe("berth-4");
    await resend.contacts.create({ email: "captain@ship.example" });
    expect(sent.get("idempotency-key")).toBeNull();
  });
});

const refused = new APICallError({
  message: "Try again",
  url: "https://model.example",
  requestBodyValues: {},
  statusCode: 503,
  isRetryable: true,
});

function factsOf(id: string): readonly CallFact[] {
  return sdks.find((sdk) => sdk.id === id)?.calls ?? [];
}
