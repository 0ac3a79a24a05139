import { afterEach, describe, expect, it } from "vitest";
import { RedisForgetsError } from "../../../src/ledger/redis/redis-forgets-error.ts";
import { redisLedger } from "../../../src/ledger/redis-ledger.ts";
import { askToCharge, charged, leaseOf, openRun } from "../desk.ts";
import { hasRedis, openRedis, type RedisServer, startRedis } from "../servers/start-redis.ts";

describe.skipIf(!hasRedis)("a Redis ledger", () => {
  let server: RedisServer;
  afterEach(() => server.stop());

  it("refuses a server that acknowledges before it writes, unless it is told to accept it", async () => {
    server = await startRedis("--appendfsync", "everysec");
    const client = await openRedis(server.socket);
    const refusal = await redisLedger(client)
      .open()
      .catch((error: unknown) => error);
    expect(refusal).toSatisfy(RedisForgetsError.isInstance);
    expect(refusal).toMatchObject({ message: expect.stringContaining("appendonly yes, appendfsync everysec") });
    expect(await redisLedger(client, { mayForget: true }).open()).toBeGreaterThan(0);
    client.destroy();
  });

  it("asks a server again that it refused, and takes it once it was mended", async () => {
    server = await startRedis("--appendfsync", "everysec");
    const client = await openRedis(server.socket);
    const ledger = redisLedger(client);
    await expect(ledger.open()).rejects.toSatisfy(RedisForgetsError.isInstance);
    await client.configSet("appendfsync", "always");
    expect(await ledger.open()).toBeGreaterThan(0);
    client.destroy();
  });

  it.each([
    "ERR unknown command 'CONFIG', with args beginning with: 'GET' 'appendonly'",
    "NOPERM User desk has no permissions to run the 'config|get' command",
    "ERR CONFIG is disabled on this server",
  ])("believes a server that keeps its settings to itself: %s", async (words) => {
    server = await startRedis("--appendfsync", "everysec");
    const client = await openRedis(server.socket);
    const sendCommand = (command: string[]) =>
      command[0] === "CONFIG" ? Promise.reject(new Error(words)) : client.sendCommand(command);
    expect(await redisLedger({ sendCommand }).open()).toBeGreaterThan(0);
    client.destroy();
  });

  it("goes on where its connection is cut under it", async () => {
    server = await startRedis();
    const [client, judge] = [await openRedis(server.socket), await openRedis(server.socket)];
    const desk = { ledger: redisLedger(client), wait: () => undefined, remove: () => Promise.resolve() };
    const epoch = await openRun(desk);
    const answers = Array.from({ length: 40 }, (_, order) => askToCharge(desk, epoch, { order: `order-${order}` }));
    await judge.sendCommand(["CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"]);
    expect(new Set((await Promise.all(answers)).map(({ state }) => state))).toEqual(new Set(["fresh"]));
    client.destroy();
    judge.destroy();
  });

  it("keeps several ledgers apart by their prefix", async () => {
    server = await startRedis();
    const client = await openRedis(server.socket);
    const [desk, other] = ["{a}", "{b}"].map((prefix) => ({
      ledger: redisLedger(client, { prefix }),
      wait: () => undefined,
      remove: () => Promise.resolve(),
    }));
    if (desk === undefined || other === undefined) throw new Error("Two were opened.");
    const lease = leaseOf(await askToCharge(desk, await openRun(desk), { order: "order-1" }));
    await desk.ledger.succeed(lease.id, charged);
    expect(await askToCharge(desk, await openRun(desk), { order: "order-1" })).toMatchObject({ state: "replay" });
    expect(await askToCharge(other, await openRun(other), { order: "order-1" })).toMatchObject({ state: "fresh" });
    client.destroy();
  });
});
