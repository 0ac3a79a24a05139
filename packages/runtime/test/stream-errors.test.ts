import { describe, expect, it } from "vitest";
import { lines, Log, readAll } from "./chunks.ts";
import { openHarbour, script, socketError, statusError } from "./harbour.ts";

const started = { type: "start" };

describe("a stream that is opened again", () => {
  it("stays unknown when the second opening is turned away: the first may have had its effect", async () => {
    const { remote, clock, events } = openHarbour();
    const refused = statusError(429);
    const open = script<Log>(new Log(lines(socketError("ECONNRESET"))), refused);
    const stream = await remote.stream.orThrow("log.tail", { retry: 1 }, open.call);
    const read = readAll(stream);
    await clock.pass(10_000);
    expect(await read).toEqual({ seen: [], thrown: refused });
    expect(events).toMatchObject([{ outcome: "unknown", attempts: 2 }]);
  });
});

describe("a stream that hands out its error as a chunk", () => {
  it.each<[string, object, object]>([
    [
      "a lost connection",
      { type: "error", error: socketError("ECONNRESET") },
      { outcome: "unknown", reason: "ECONNRESET" },
    ],
    ["a clear no", { type: "error", error: statusError(401) }, { outcome: "failed", reason: "http_401" }],
    ["an abort", { type: "abort" }, { outcome: "unknown", reason: "aborted" }],
    ["words alone", { type: "error", error: "fog" }, { outcome: "unknown", reason: "unrecognised" }],
  ])("has not succeeded, and throws nothing either: %s", async (_what, last, expected) => {
    const { remote, events } = openHarbour();
    const stream = await remote.stream.orThrow("text", async () => new Log(lines(started, last)));
    expect(await readAll(stream)).toEqual({ seen: [started, last], thrown: undefined });
    expect(events).toMatchObject([expected]);
  });

  it("has not succeeded for a consumer who leaves at the error", async () => {
    const { remote, events } = openHarbour();
    const last = { type: "error", error: statusError(401) };
    const stream = await remote.stream.orThrow("text", async () => new Log(lines(started, last, "more")));
    for await (const chunk of stream) if (chunk === last) break;
    expect(events).toMatchObject([{ outcome: "failed", reason: "http_401" }]);
  });

  it("is told of a response that failed", async () => {
    const { remote, events } = openHarbour();
    const chunks = [{ type: "response.created" }, { type: "response.failed", response: { status: "failed" } }];
    await readAll(await remote.stream.orThrow("text", async () => new Log(lines(...chunks))));
    expect(events).toMatchObject([{ outcome: "unknown" }]);
  });
});

describe("the AI SDK's last chunk", () => {
  it.each<[object, string]>([
    [{ type: "finish", finishReason: "stop", rawFinishReason: "stop" }, "succeeded"],
    [{ type: "finish", finishReason: "stop" }, "succeeded"],
    [{ type: "finish", finishReason: "other", rawFinishReason: "guardrail" }, "succeeded"],
    [{ type: "finish", finishReason: "other", rawFinishReason: undefined }, "unknown"],
    [{ type: "finish", finishReason: "unknown" }, "unknown"],
  ])("proves the end only with a reason: %j", async (last, outcome) => {
    const { remote, events } = openHarbour();
    await readAll(await remote.stream.orThrow("text", async () => new Log(lines(started, last))));
    expect(events).toMatchObject([{ outcome }]);
  });
});
