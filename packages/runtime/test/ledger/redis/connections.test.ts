import { beforeEach, describe, expect, it } from "vitest";
import type { RedisClient } from "../../../src/ledger/redis/redis-client.ts";
import { redisStore } from "../../../src/ledger/redis/redis-store.ts";
import { redisLedger } from "../../../src/ledger/redis-ledger.ts";
import { askToCharge, charged, leaseOf, openRun } from "../desk.ts";
import { hasRedis, openRedis, type RedisServer, startRedis } from "../servers/start-redis.ts";

describe.skipIf(!hasRedis)("a Redis ledger", () => {
  let server: RedisServer;
  let client: Awaited<ReturnType<typeof openRedis>>;
  beforeEach(async () => {
    server = await startRedis();
    client = await openRedis(server.socket);
    return async () => {
      client.destroy();
      await server.stop();
    };
  });

  it.each([
    ["takes a write for its own whose connection was cut after it was done", true],
    ["repeats a write whose connection was cut before it was done", false],
  ])("%s", async (_what, isDone) => {
    const cut = cutting(client, isDone);
    const desk = { ledger: redisLedger(cut.client), wait: () => undefined, remove: () => Promise.resolve() };
    const lease = leaseOf(await askToCharge(desk, await openRun(desk)));
    expect(lease).toMatchObject({ seq: 1, token: 1 });
    expect(await desk.ledger.succeed(lease.id, charged)).toBe("recorded");
    expect(cut.count()).toBe(2);
  });

  it.each([
    "LOADING Redis is loading the dataset in memory",
    "READONLY You can't write against a read only replica.",
    "TRYAGAIN Multiple keys request during rehashing of slot",
    "CLUSTERDOWN The cluster is down",
    "MASTERDOWN Link with MASTER is down",
  ])("asks again where the server did nothing yet: %s", async (words) => {
    let refusals = 2;
    const sendCommand = (command: string[]) =>
      refusals-- > 0 ? Promise.reject(new Error(words)) : client.sendCommand(command);
    expect(await redisLedger({ sendCommand }, { mayForget: true }).open()).toBeGreaterThan(0);
  });

  it("forgets a framework's call 90 days after it was noted", async () => {
    const store = redisStore(client, { prefix: "{desk}", mayForget: false });
    await store.noteCall("call-1", "k:order-1");
    expect(await client.ttl("{desk}:call:call-1")).toBeCloseTo(90 * 86_400, -2);
  });

  it("never shows an earlier instant than it has written, also where the server's clock was set back", async () => {
    const ledger = redisLedger(client, { prefix: "{desk}" });
    const desk = { ledger, wait: () => undefined, remove: () => Promise.resolve() };
    const epoch = await openRun(desk);
    await askToCharge(desk, epoch);
    expect(Number(await client.get("{desk}:clock"))).toBeGreaterThanOrEqual(Math.floor(1_000 * epoch.openedAt));
    const ahead = Math.round((await ledger.now()) + 3_600_000);
    await client.set("{desk}:clock", `${ahead}000`);
    expect(await ledger.now()).toBe(ahead);
    await askToCharge(desk, await openRun(desk), { order: "order-2" });
    expect(await client.get("{desk}:clock")).toBe(`${ahead}000`);
  });
});

/** A client whose connection is lost under every second write, before or after the server did what it was asked. */
function cutting(inner: RedisClient, isDone: boolean): { client: RedisClient; count: () => number } {
  let writes = 0;
  const sendCommand: RedisClient["sendCommand"] = async (command) => {
    const isCut = (command[1] ?? "").includes("HSET") && writes++ % 2 === 0;
    if (!isCut) return inner.sendCommand(command);
    if (isDone) await inner.sendCommand(command);
    throw new Error("Socket closed unexpectedly");
  };
  return { client: { sendCommand }, count: () => writes / 2 };
}
