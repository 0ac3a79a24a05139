import { UnknownOutcomeError } from "@thirdstate/types";
import { describe, expect, it } from "vitest";
import { chat, lines, Log, readAll } from "./chunks.ts";
import { settle } from "../src/testing/hand-clock.ts";
import { never, openHarbour, script, socketError, statusError } from "./harbour.ts";

describe("a stream", () => {
  it("is the very object that was opened, with its chunks and its methods", async () => {
    const { remote, events } = openHarbour();
    const log = new Log(lines("a", "b", "c"));
    const stream = await remote.stream.orThrow("log.tail", async () => log);
    expect(stream).toBe(log);
    expect(stream.tee()).toBe("two logs");
    expect(await readAll(stream)).toEqual({ seen: ["a", "b", "c"], thrown: undefined });
    expect(events).toMatchObject([{ site: "log.tail", effect: "stream", outcome: "succeeded", attempts: 1 }]);
  });

  it("is opened again where the callee turned it away", async () => {
    const { remote, clock } = openHarbour();
    const open = script<Log>(statusError(429), new Log(lines("a")));
    const stream = remote.stream.orThrow("log.tail", { retry: 1 }, open.call);
    await clock.pass(10_000);
    expect(await readAll(await stream)).toMatchObject({ seen: ["a"] });
  });

  it("fails to open as a read does", async () => {
    const { remote } = openHarbour();
    const outcome = await remote.stream("log.tail", () => Promise.reject(statusError(401)));
    expect(outcome).toMatchObject({ status: "failed", error: { code: "http_401" } });
  });

  it("is opened again before its first chunk, under the same object", async () => {
    const { remote, clock, events } = openHarbour();
    const first = new Log(lines(socketError("ECONNRESET")));
    const open = script<Log>(first, new Log(lines("a", "b")));
    const stream = await remote.stream.orThrow("log.tail", { retry: 1 }, open.call);
    expect(stream).toBe(first);
    const read = readAll(stream);
    await clock.pass(10_000);
    expect(await read).toEqual({ seen: ["a", "b"], thrown: undefined });
    expect(events).toMatchObject([{ outcome: "succeeded", attempts: 2 }]);
  });

  it("is never opened again after its first chunk: the SDK's own error comes through", async () => {
    const { remote, events } = openHarbour();
    const error = socketError("ECONNRESET");
    const open = script<Log>(new Log(lines("a", error)), new Log(lines("b")));
    const stream = await remote.stream.orThrow("log.tail", { retry: 3 }, open.call);
    expect(await readAll(stream)).toEqual({ seen: ["a"], thrown: error });
    expect(open.count()).toBe(1);
    expect(events).toMatchObject([{ outcome: "unknown", reason: "ECONNRESET" }]);
  });

  it("that stays silent at the start is ended, its signal aborted, and another opened in its place", async () => {
    const { remote, clock } = openHarbour({ stream: { firstChunk: "20s", retry: 1 } });
    const signals: AbortSignal[] = [];
    const opened = [new Log(lines(never())), new Log(lines("a"))];
    const stream = await remote.stream.orThrow("log.tail", async ({ signal, attempt }) => {
      signals.push(signal);
      return opened[attempt - 1] ?? never();
    });
    const read = readAll(stream);
    await clock.pass(30_000);
    expect(await read).toEqual({ seen: ["a"], thrown: undefined });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it("whose opening hangs is ended when the first chunk is due", async () => {
    const { remote, clock } = openHarbour({ stream: { firstChunk: "20s" } });
    const outcome = remote.stream("log.tail", never);
    await clock.pass(20_000);
    expect(await outcome).toMatchObject({ status: "unknown", inDoubt: { reason: "timeout" } });
  });

  it("that falls silent in the middle is unknown, and its signal aborted", async () => {
    const { remote, clock, events } = openHarbour({ stream: { idle: "15s" } });
    let seen: AbortSignal | undefined;
    const stream = await remote.stream.orThrow("log.tail", async ({ signal }) => {
      seen = signal;
      return new Log(lines("a", "b", never()));
    });
    const read = readAll(stream);
    await clock.pass(15_000);
    const { seen: chunks, thrown } = await read;
    expect(chunks).toEqual(["a", "b"]);
    expect(thrown).toBeInstanceOf(UnknownOutcomeError);
    expect(thrown).toMatchObject({ inDoubt: { reason: "idle_timeout", phase: "streaming" } });
    expect(seen?.aborted).toBe(true);
    expect(events).toMatchObject([{ outcome: "unknown", reason: "idle_timeout" }]);
  });

  it("may be read as slowly as its consumer likes: only the callee's silence counts", async () => {
    const { remote, clock } = openHarbour({ timeout: "1h", stream: { firstChunk: "1s", idle: "1s" } });
    const stream = await remote.stream.orThrow("log.tail", async () => new Log(lines("a", "b")));
    await clock.pass(900);
    const seen: unknown[] = [];
    for await (const chunk of stream) {
      seen.push(chunk);
      await clock.pass(60_000);
    }
    expect(seen).toEqual(["a", "b"]);
  });

  it("ends at its total time, also in the middle of a steady flow", async () => {
    const { remote, clock } = openHarbour({ stream: { timeout: "5m" } });
    const stream = await remote.stream.orThrow("log.tail", async () => new Log(lines("a", never())));
    const read = readAll(stream);
    await clock.pass(300_000);
    expect((await read).thrown).toMatchObject({ inDoubt: { reason: "deadline_exceeded" } });
  });

  it("that a consumer leaves has succeeded, and is closed", async () => {
    const { remote, clock, events } = openHarbour();
    const log = new Log(lines("a", "b"));
    const stream = await remote.stream.orThrow("log.tail", async () => log);
    for await (const chunk of stream) if (chunk === "a") break;
    expect(log.isClosed).toBe(true);
    expect(events).toMatchObject([{ outcome: "succeeded" }]);
    expect(clock.timers).toBe(0);
  });

  it("that a caller aborts ends as the SDK ends it", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    const stream = await remote.stream.orThrow("log.tail", { signal: controller.signal }, async ({ signal }) => {
      const aborted = new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve("gone"));
      });
      return new Log(lines(chat("a"), aborted));
    });
    const read = readAll(stream);
    await settle();
    controller.abort();
    await clock.pass(0);
    expect(await read).toEqual({ seen: [chat("a"), "gone"], thrown: undefined });
  });

  it("that a caller aborts ends soon even if the SDK does not react", async () => {
    const { remote, clock } = openHarbour();
    const controller = new AbortController();
    const stream = await remote.stream.orThrow(
      "log.tail",
      { signal: controller.signal },
      async () => new Log(lines(never())),
    );
    const read = readAll(stream);
    await settle();
    controller.abort("the captain left");
    await clock.pass(50);
    expect(await read).toMatchObject({ seen: [], thrown: "the captain left" });
  });

  it("that cannot be iterated comes back as it is", async () => {
    const { remote } = openHarbour();
    const result = Object.freeze({ text: "a" });
    expect(await remote.stream.orThrow("log.tail", async () => result)).toBe(result);
  });
});

describe("the end of a stream", () => {
  it.each<[string, unknown[]]>([
    [
      "a chat that says why it finished",
      [chat("a"), chat("", "stop"), { object: "chat.completion.chunk", choices: [] }],
    ],
    ["a response that is completed", [{ type: "response.created" }, { type: "response.completed" }]],
    ["a message that stops", [{ type: "message_start" }, { type: "message_stop" }]],
    ["parts that finish", [{ type: "start" }, { type: "text-delta" }, { type: "finish" }]],
    ["chunks of a family that says nothing about its end", ["a", "b"]],
    ["nothing at all", []],
  ])("is complete: %s", async (_what, chunks) => {
    const { remote } = openHarbour();
    const stream = await remote.stream.orThrow("log.tail", async () => new Log(lines(...chunks)));
    expect(await readAll(stream)).toEqual({ seen: chunks, thrown: undefined });
  });

  it.each<[string, unknown[]]>([
    ["a chat without a finish reason", [chat("a"), chat("b")]],
    ["a response that was not completed", [{ type: "response.created" }, { type: "response.output_text.delta" }]],
    ["a message that does not stop", [{ type: "message_start" }, { type: "content_block_delta" }]],
  ])("is unknown where the last chunk is missing: %s", async (_what, chunks) => {
    const { remote, events } = openHarbour();
    const stream = await remote.stream.orThrow("log.tail", async () => new Log(lines(...chunks)));
    const { seen, thrown } = await readAll(stream);
    expect(seen).toEqual(chunks);
    expect(thrown).toMatchObject({
      name: "UnknownOutcomeError",
      inDoubt: { reason: "stream_truncated", phase: "streaming" },
    });
    expect(events).toMatchObject([{ outcome: "unknown", reason: "stream_truncated" }]);
  });

  it("is only reported while observing", async () => {
    const { remote, events } = openHarbour({ mode: "observe" });
    const stream = await remote.stream.orThrow("log.tail", async () => new Log(lines(chat("a"))));
    expect((await readAll(stream)).thrown).toBeUndefined();
    expect(events).toMatchObject([{ outcome: "unknown", reason: "stream_truncated" }]);
  });
});

describe("stream.sync", () => {
  it("gives back the very object at once and touches nothing on it", () => {
    const { remote } = openHarbour();
    const touchy = new Proxy(
      {},
      {
        get: () => {
          throw new Error("touched");
        },
      },
    );
    expect(remote.stream.sync("log.tail", () => touchy) === touchy).toBe(true);
  });

  it("hands over the total time as a signal, and both limits as whole numbers", async () => {
    const { remote, clock } = openHarbour({ stream: { timeout: "5m", idle: 1_500.5 } });
    const { signal } = remote.stream.sync("log.tail", ({ signal, timeout }) => {
      expect(timeout).toEqual({ totalMs: 300_000, chunkMs: 1_501 });
      return { signal };
    });
    await clock.pass(299_999);
    expect(signal.aborted).toBe(false);
    await clock.pass(1);
    expect(signal.aborted).toBe(true);
  });

  it("gives limits that every timer takes where there are none", () => {
    const { remote } = openHarbour({ mode: "observe" });
    const { timeout } = remote.stream.sync("log.tail", ({ timeout }) => ({ timeout }));
    expect(timeout).toEqual({ totalMs: 2_147_483_647, chunkMs: 2_147_483_647 });
  });

  it("leaves no timer behind when the starter throws", () => {
    const { remote, clock } = openHarbour();
    const start = () => {
      throw new TypeError("no model");
    };
    expect(() => remote.stream.sync("log.tail", start)).toThrow("no model");
    expect(clock.timers).toBe(0);
  });
});

describe("an agent that streams", () => {
  it("runs its tools in its run, also those that start while it is read, and closes when it was read to the end", async () => {
    const { remote, clock } = openHarbour();
    const charge = script("first", "second");
    const open = () =>
      remote.agent.stream.orThrow("desk", { run: "desk-1" }, async ({ run }) => {
        async function* speak() {
          yield run.id;
          yield await remote.write("charge", { intent: 17 }, charge.call);
        }
        return new Log(speak());
      });
    const first = await open();
    for await (const chunk of first) if (typeof chunk === "object") break;
    expect((await readAll(await open())).seen).toMatchObject(["desk-1", { value: "first", replayed: true }]);
    await clock.pass(1);
    expect((await readAll(await open())).seen).toMatchObject(["desk-1", { value: "second", replayed: false }]);
  });

  it("is a composite: its failure to open proves nothing", async () => {
    const { remote } = openHarbour();
    const outcome = await remote.agent.stream("desk", () => Promise.reject(statusError(401)));
    expect(outcome).toMatchObject({ inDoubt: { reason: "http_401" } });
  });

  it("may start at once, with its run on the context", async () => {
    const { remote } = openHarbour();
    const charge = script("charged");
    const { id, done } = remote.agent.sync("desk", { run: "desk-1" }, ({ run }) => ({
      id: run.id,
      done: remote.write("charge", { intent: 17 }, charge.call).then(() => run.saved()),
    }));
    await done;
    expect(id).toBe("desk-1");
  });
});
