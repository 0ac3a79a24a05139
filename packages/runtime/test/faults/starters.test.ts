import Anthropic from "@anthropic-ai/sdk";
import { createOpenAI } from "@ai-sdk/openai";
import { stepCountIs, streamText, tool } from "ai";
import OpenAI from "openai";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { CallEvent } from "../../src/api/call-event.ts";
import type { StreamContext } from "../../src/api/contexts.ts";
import { createRemote } from "../../src/create-remote.ts";
import { memoryLedger } from "../../src/ledger/memory-ledger.ts";
import { scopes } from "../../src/runs/scope.ts";
import { answer, events, type Fault, type FaultServer, openFaultServer } from "./fault-server.ts";

const open: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const chunk = (content: string, finish_reason: string | null = null) => ({
  object: "chat.completion.chunk",
  id: "c",
  created: 1,
  model: "m",
  choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason }],
});
const rising = [chunk("ris"), chunk("ing"), chunk("", "stop")];
const message = { id: "msg_1", type: "message", role: "assistant", model: "m", content: [], usage: {} };
const spoken = [
  { type: "message_start", message },
  { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
  { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: "rising" } },
  { type: "content_block_stop", index: 0 },
  { type: "message_delta", delta: { stop_reason: "end_turn" }, usage: { output_tokens: 1 } },
  { type: "message_stop" },
];

/** Server-sent events under names, as Anthropic's are. */
function named(chunks: readonly { type: string }[]): Fault {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(chunks.map((chunk) => `event: ${chunk.type}\ndata: ${JSON.stringify(chunk)}\n\n`).join(""));
  };
}

/** A starter of each family, and how its result is read; what it throws is the SDK's business. */
const starters: Record<string, (url: string, context: StreamContext) => { read: () => Promise<unknown>; own: object }> =
  {
    "the AI SDK, its text": (url, { signal }) => {
      const own = streamText({ ...at(url), abortSignal: signal, onError: () => undefined });
      return { own, read: async () => own.text };
    },
    "the AI SDK, its parts": (url, { signal }) => {
      const own = streamText({ ...at(url), abortSignal: signal, onError: () => undefined });
      return { own, read: () => readAll(own.fullStream) };
    },
    "openai, its final message": (url, { signal }) => {
      const client = new OpenAI({ baseURL: url, apiKey: "k", maxRetries: 0 });
      const own = client.chat.completions.stream({ model: "m", messages: [] }, { signal });
      return { own, read: () => own.finalContent() };
    },
    "openai, its chunks": (url, { signal }) => {
      const client = new OpenAI({ baseURL: url, apiKey: "k", maxRetries: 0 });
      const own = client.chat.completions.stream({ model: "m", messages: [] }, { signal });
      return { own, read: () => readAll(own) };
    },
  };

describe.each(Object.entries(starters))("the end of what a starter gave: %s", (_name, start) => {
  it.each<[string, Fault, string]>([
    ["is a success once it was read", events(rising, "clean"), "succeeded"],
    ["is unknown where it broke off", events(rising.slice(0, 2), "cut"), "unknown"],
    ["is unknown where its last chunk is missing", events(rising.slice(0, 2), "clean"), "unknown"],
    ["is a failure where it was refused", answer(401, { error: { message: "who?" } }), "failed"],
  ])("%s", async (_what, fault, outcome) => {
    const told = await startAndRead(fault, start);
    expect(told).toMatchObject([{ site: "text", effect: "stream", outcome, attempts: 1 }]);
  });
});

describe("Anthropic's starter", () => {
  const start = (url: string, { signal }: StreamContext) => {
    const client = new Anthropic({ baseURL: url, apiKey: "k", maxRetries: 0 });
    const own = client.messages.stream({ model: "m", max_tokens: 9, messages: [] }, { signal });
    return { own, read: () => own.done() };
  };

  it.each<[string, Fault, object]>([
    ["has succeeded with its last event", named(spoken), { outcome: "succeeded" }],
    ["is unknown without it", named(spoken.slice(0, 4)), { outcome: "unknown", reason: "stream_truncated" }],
    ["has failed where it was refused", answer(401, {}), { outcome: "failed", reason: "http_401" }],
  ])("%s", async (_what, fault, event) => {
    expect(await startAndRead(fault, start)).toMatchObject([event]);
  });
});

it("an error that nobody handles still reaches the process", async () => {
  const server = await serve(answer(401, {}));
  const { remote, told } = openTold();
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  const reached = new Promise((resolve) => process.once("unhandledRejection", resolve));
  const client = new Anthropic({ baseURL: server.url, apiKey: "k", maxRetries: 0 });
  remote.stream.sync("text", () => client.messages.stream({ model: "m", max_tokens: 9, messages: [] }));
  expect(await reached).toMatchObject({ status: 401 });
  for (const listener of others) process.on("unhandledRejection", listener);
  expect(told).toMatchObject([{ outcome: "failed" }]);
});

it("an agent's tools write in its run, and its end closes what was told", async () => {
  const call = { id: "call_1", index: 0, type: "function", function: { name: "charge", arguments: "{}" } };
  const asking = { object: "chat.completion.chunk", choices: [{ index: 0, delta: { tool_calls: [call] } }] };
  const asked = { object: "chat.completion.chunk", choices: [{ index: 0, delta: {}, finish_reason: "tool_calls" }] };
  const ledger = memoryLedger();
  const { remote, told } = openTold(ledger);
  const answers: unknown[] = [];
  const runs: unknown[] = [];
  for (let round = 0; round < 2; round++) {
    const server = await serve(events([asking, asked], "clean"), events(rising, "clean"));
    const execute = async () => {
      runs.push(scopes.getStore()?.run?.id);
      const outcome = await remote.write("charge", { intent: 17 }, async () => "charged");
      answers.push(outcome);
      return "charged";
    };
    const result = remote.agent.sync("desk", { run: "desk-1" }, ({ signal }) =>
      streamText({
        ...at(server.url),
        abortSignal: signal,
        stopWhen: stepCountIs(3),
        tools: { charge: tool({ inputSchema: z.object({}), execute }) },
      }),
    );
    expect(await result.text).toBe("rising");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(runs).toEqual(["desk-1", "desk-1"]);
  expect(answers).toMatchObject([{ replayed: false }, { replayed: false }]);
  expect(told.filter(({ site }) => site === "desk")).toMatchObject([
    { effect: "composite", outcome: "succeeded" },
    { effect: "composite", outcome: "succeeded" },
  ]);
});

async function startAndRead(fault: Fault, start: (typeof starters)[string]): Promise<readonly CallEvent[]> {
  const server = await serve(fault);
  const { remote, told } = openTold();
  let read: () => Promise<unknown> = async () => undefined;
  remote.stream.sync("text", (context) => {
    const { own, read: reading } = start(server.url, context);
    read = reading;
    return own;
  });
  await read().catch(() => undefined);
  await expect.poll(() => told.length).toBe(1);
  return told;
}

function openTold(ledger = memoryLedger()) {
  const told: CallEvent[] = [];
  return { told, remote: createRemote({ timeout: "30s", ledger, onCall: (event) => void told.push(event) }) };
}

function at(url: string) {
  return { model: createOpenAI({ baseURL: url, apiKey: "k" }).chat("m"), prompt: "tide?", maxRetries: 0 };
}

async function readAll(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const chunk of chunks) void chunk;
}

async function serve(first: Fault, ...others: Fault[]): Promise<FaultServer> {
  const server = await openFaultServer(first, ...others);
  open.push(server);
  return server;
}
