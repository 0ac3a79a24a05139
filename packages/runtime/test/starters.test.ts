import { describe, expect, it } from "vitest";
import { scopes } from "../src/runs/scope.ts";
import { chat, lines, Log, readAll } from "./chunks.ts";
import { never, openHarbour, statusError } from "./harbour.ts";

describe("what a starter gave and can be iterated", () => {
  it("is told of when it was read to its end", async () => {
    const { remote, clock, events } = openHarbour();
    const log = new Log(lines(chat("a"), chat("", "stop")));
    expect(remote.stream.sync("chat", () => log)).toBe(log);
    expect((await readAll(log)).seen).toHaveLength(2);
    expect(events).toMatchObject([{ site: "chat", effect: "stream", outcome: "succeeded", attempts: 1 }]);
    expect(clock.timers).toBe(0);
  });

  it("may not fall silent for longer than it may", async () => {
    const { remote, clock, events } = openHarbour({ stream: { firstChunk: "20s", idle: "5s" } });
    const read = [lines(never()), lines("a", never())].map((chunks) =>
      readAll(remote.stream.sync("log.tail", () => new Log(chunks))),
    );
    await clock.pass(20_000);
    expect((await Promise.all(read)).map(({ seen }) => seen.length)).toEqual([0, 1]);
    expect(events.map(({ reason }) => reason)).toEqual(["idle_timeout", "first_chunk_timeout"]);
  });

  it("is never started again", async () => {
    const { remote, clock, events } = openHarbour({ stream: { retry: 3, firstChunk: "1s" } });
    let started = 0;
    const read = readAll(remote.stream.sync("log.tail", () => (started++, new Log(lines(never())))));
    await clock.pass(60_000);
    expect((await read).thrown).toMatchObject({ inDoubt: { reason: "first_chunk_timeout" } });
    expect([started, events.length]).toEqual([1, 1]);
  });

  it("does its work in the run, also what it begins only when it is read", async () => {
    const { remote } = openHarbour();
    async function* speak() {
      yield scopes.getStore()?.run?.id;
    }
    const spoken = remote.agent.sync("desk", { run: "desk-1" }, () => speak());
    expect((await readAll(spoken)).seen).toEqual(["desk-1"]);
  });

  it("closes its run when it was read to its end, and not when its reader left", async () => {
    const { remote, clock } = openHarbour();
    const values: unknown[] = [];
    const open = () =>
      remote.agent.sync("desk", { run: "desk-1" }, () =>
        lines(
          remote.write("charge", { intent: 17 }, async () => "charged"),
          "done",
        ),
      );
    for await (const chunk of open()) {
      values.push(chunk);
      break;
    }
    values.push((await readAll(open())).seen[0]);
    await clock.pass(1);
    values.push((await readAll(open())).seen[0]);
    expect(values).toMatchObject([{ replayed: false }, { replayed: true }, { replayed: false }]);
  });
});

describe("what becomes of an agent's stream", () => {
  it("is unknown, whatever its error proves, for tools may have run before it", async () => {
    const { remote, events } = openHarbour();
    await readAll(remote.agent.sync("desk", () => new Log(lines("a", statusError(401)))));
    await remote.agent.stream("desk", () => Promise.reject(statusError(401)));
    const parts = [{ type: "start" }, { type: "error", error: statusError(401) }];
    await readAll(await remote.agent.stream.orThrow("desk", async () => new Log(lines(...parts))));
    expect(events.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual(Array(3).fill("unknown http_401"));
  });

  it("is a failure where nothing was sent", async () => {
    const { remote, events } = openHarbour();
    const signal = AbortSignal.abort();
    const outcome = await remote.agent.stream("desk", { signal }, async () => new Log(lines("a")));
    expect(outcome).toMatchObject({ status: "failed", error: { reason: "not-executed", code: "aborted" } });
    expect(events).toMatchObject([{ outcome: "failed", attempts: 0 }]);
  });
});

describe("what cannot be watched comes back as it is", () => {
  it("a stream of the AI SDK's that its maker reads already", () => {
    const { remote } = openHarbour();
    const baseStream = new ReadableStream();
    baseStream.getReader();
    const result = { _finishReason: {}, baseStream };
    expect(remote.stream.sync("text", () => result)).toBe(result);
    expect(result.baseStream).toBe(baseStream);
  });

  it("an iterable whose iterator cannot be replaced", async () => {
    const { remote } = openHarbour();
    const log = { [Symbol.asyncIterator]: () => lines("a") };
    const fixed = Object.defineProperty(log, Symbol.asyncIterator, { configurable: false, writable: false });
    expect(await readAll(remote.stream.sync("log.tail", () => fixed))).toMatchObject({ seen: ["a"] });
  });
});

it("a starter that throws is told of", () => {
  const { remote, events } = openHarbour();
  const start = () => {
    throw statusError(401);
  };
  expect(() => remote.stream.sync("text", start)).toThrow("status 401");
  expect(events).toMatchObject([{ outcome: "failed", reason: "http_401" }]);
});

it("a stream that is told of, but that nobody reads, is left once its time is up", async () => {
  const { remote, clock, events } = openHarbour({ timeout: "5s" });
  remote.stream.sync("log.tail", () => new Log(lines("a")));
  await clock.pass(6_000);
  expect([clock.timers, events]).toEqual([0, []]);
});
