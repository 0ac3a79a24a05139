import { createOpenAI } from "@ai-sdk/openai";
import { UnknownOutcomeError } from "@thirdstate/types";
import { generateText, streamText } from "ai";
import OpenAI from "openai";
import { afterEach, describe, expect, it } from "vitest";
import { chat, readAll } from "../chunks.ts";
import { createRemote } from "../../src/create-remote.ts";
import { memoryLedger } from "../../src/ledger/memory-ledger.ts";
import { answer, events, type Fault, type FaultServer, openFaultServer } from "./fault-server.ts";

const open: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const remote = createRemote({ timeout: "30s", ledger: memoryLedger(), stream: { retry: { times: 1, base: 1 } } });
const rising = [chat("ris"), chat("ing"), chat("", "stop")];

describe("a stream of openai", () => {
  it("is read to its end, and can still be split", async () => {
    const { stream } = await openStream(events(rising, "clean"));
    const [left, right] = stream.tee();
    expect([(await readAll(left)).seen, (await readAll(right)).seen]).toMatchObject([rising, rising]);
  });

  it("is read to its end where it is iterated", async () => {
    const { stream } = await openStream(events(rising, "clean"));
    expect((await readAll(stream)).seen).toMatchObject(rising);
  });

  it("that ends cleanly without a finish reason is unknown", async () => {
    const { stream } = await openStream(events(rising.slice(0, 2), "clean"));
    const { seen, thrown } = await readAll(stream);
    expect(seen).toMatchObject(rising.slice(0, 2));
    expect(UnknownOutcomeError.isInstance(thrown)).toBe(true);
  });

  it("that breaks off throws the SDK's own error", async () => {
    const { stream } = await openStream(events(rising.slice(0, 2), "cut"));
    const { seen, thrown } = await readAll(stream);
    expect(seen).toMatchObject(rising.slice(0, 2));
    expect(String(thrown)).toMatch(/terminated/);
  });

  it("that falls silent is ended, though the SDK would end it in silence", async () => {
    const { stream } = await openStream(events(rising.slice(0, 1), "hang"), 200);
    const { thrown } = await readAll(stream);
    expect(thrown).toMatchObject({ inDoubt: { reason: "idle_timeout", phase: "streaming" } });
  });

  it("that breaks off before its first chunk is opened again", async () => {
    const { stream, server } = await openStream(events([], "cut"), 5_000, events(rising, "clean"));
    expect((await readAll(stream)).seen).toMatchObject(rising);
    expect(server.requests).toHaveLength(2);
  });
});

describe("the AI SDK", () => {
  it("streams text from a starter that is left alone", async () => {
    const server = await serve(events(rising, "clean"));
    const result = remote.stream.sync("text", ({ signal, timeout }) =>
      streamText({ model: modelAt(server), prompt: "tide?", abortSignal: signal, timeout }),
    );
    expect(await result.text).toBe("rising");
  });

  it("that repeated a lost call inside is as unknown as the worst of its attempts", async () => {
    const server = await serve(
      answer(500, { error: { message: "storm" } }),
      answer(429, { error: { message: "slow" } }, { "retry-after-ms": "1" }),
    );
    const outcome = await remote.read("text", ({ signal }) =>
      generateText({ model: modelAt(server), prompt: "tide?", abortSignal: signal, maxRetries: 1 }),
    );
    expect(outcome).toMatchObject({ status: "unknown", inDoubt: { reason: "http_500" } });
  });
});

async function openStream(first: Fault, idle = 5_000, ...others: Fault[]) {
  const server = await serve(first, ...others);
  const client = new OpenAI({ baseURL: server.url, apiKey: "k" });
  const stream = await remote.stream.orThrow("chat", { idle, firstChunk: "5s" }, ({ signal, innerRetries }) =>
    client.chat.completions.create({ model: "m", messages: [], stream: true }, { signal, maxRetries: innerRetries(2) }),
  );
  return { stream, server };
}

async function serve(first: Fault, ...others: Fault[]): Promise<FaultServer> {
  const server = await openFaultServer(first, ...others);
  open.push(server);
  return server;
}

function modelAt({ url }: FaultServer) {
  return createOpenAI({ baseURL: url, apiKey: "k" }).chat("m");
}
