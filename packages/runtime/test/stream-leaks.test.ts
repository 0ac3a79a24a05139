import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { FollowedCall } from "../src/api/telemetry.ts";
import type { Remote } from "../src/api/remote.ts";
import { chat, lines, Log, readAll } from "./chunks.ts";
import { never, openHarbour } from "./harbour.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** A remote whose telemetry counts the calls that have not come to an end. */
function openCounted() {
  const open = new Set<FollowedCall>();
  const start = () => {
    const call: FollowedCall = { inside: (_attempt, _key, work) => work(), end: () => void open.delete(call) };
    open.add(call);
    return call;
  };
  return { ...openHarbour({ timeout: "60s", telemetry: { start, watch: () => undefined } }), open };
}

describe("a stream that nobody reads", () => {
  it("leaves no timer and no open span once its time is up, and its signal has aborted", async () => {
    const { remote, clock, open } = openCounted();
    const signals: AbortSignal[] = [];
    await remote.stream("log.tail", async ({ signal }) => {
      signals.push(signal);
      return new Log(lines("a"));
    });
    await remote.agent.stream("desk", async () => new Log(lines("a")));
    await remote.stream("log.tail", async () => Object.freeze({ text: "a" }));
    expect(open.size).toBe(3);
    await clock.pass(60_000);
    expect([clock.timers, open.size, signals.map(({ aborted }) => aborted)]).toEqual([0, 0, [true]]);
  });

  it("is collected while its time is still running", async () => {
    const { remote } = openCounted();
    const gone: string[] = [];
    const registry = new FinalizationRegistry<string>((name) => void gone.push(name));
    await openAndForget(remote, registry);
    for (let round = 0; round < 50 && gone.length < 2; round++) {
      collectGarbage();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(gone.sort()).toEqual(["opened", "started"]);
  });
});

/** In a function of its own, so that no variable holds what was opened. */
async function openAndForget(remote: Remote, registry: FinalizationRegistry<string>): Promise<void> {
  registry.register(await remote.stream.orThrow("log.tail", async () => new Log(lines("a", never()))), "opened");
  registry.register(
    remote.stream.sync("text", ({ signal }) => ({ signal })),
    "started",
  );
}

describe("a stream that is read", () => {
  it.each([
    ["to its end", [chat("a"), chat("", "stop")]],
    ["until it breaks off", [chat("a")]],
    ["until it throws", [chat("a"), new Error("storm")]],
  ])("%s leaves no timer and no open span", async (_how, chunks) => {
    const { remote, clock, open } = openCounted();
    await readAll(await remote.stream.orThrow("chat", { idle: "1s" }, async () => new Log(lines(...chunks))));
    expect([clock.timers, open.size]).toEqual([0, 0]);
  });

  it("and left early leaves none either", async () => {
    const { remote, clock, open } = openCounted();
    for await (const chunk of await remote.stream.orThrow("chat", async () => new Log(lines("a", "b"))))
      if (chunk === "a") break;
    expect([clock.timers, open.size]).toEqual([0, 0]);
  });
});

describe("a starter", () => {
  it("whose end cannot be seen ends its span when it has started", () => {
    const { remote, open, events } = openCounted();
    remote.stream.sync("text", () => {
      expect(open.size).toBe(1);
      return {};
    });
    remote.agent.sync("desk", () => ({}));
    expect([open.size, events]).toEqual([0, []]);
  });

  it("that throws ends its span too", () => {
    const { remote, open, clock } = openCounted();
    const start = () => {
      throw new TypeError("no model");
    };
    expect(() => remote.agent.sync("desk", start)).toThrow("no model");
    expect([open.size, clock.timers]).toEqual([0, 0]);
  });
});
