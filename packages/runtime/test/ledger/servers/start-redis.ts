import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createClient } from "redis";

export const hasRedis: boolean = spawnSync("redis-server", ["--version"]).status === 0;

/** A Redis server of its own that answers once a write is on the disk. */
export interface RedisServer {
  readonly socket: string;
  readonly stop: () => Promise<void>;
}

export async function startRedis(...settings: readonly string[]): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), "thirdstate-redis-"));
  const socket = join(folder, "redis.sock");
  const durable = ["--appendonly", "yes", "--appendfsync", "always"];
  const args = ["--port", "0", "--unixsocket", socket, "--dir", folder, "--save", "", ...durable, ...settings];
  const child = spawn("redis-server", args, { stdio: "ignore" });
  while (!existsSync(socket)) await setTimeout(10);
  return {
    socket,
    stop: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A connected client. It connects again by itself; what was on its way then fails. */
export async function openRedis(socket: string) {
  const client = createClient({ socket: { path: socket, tls: false } });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
