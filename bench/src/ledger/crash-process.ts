import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { CrashStore } from "./crash-store.ts";

const program = join(import.meta.dirname, "../../../packages/runtime/test/ledger/charging-process.mjs");

/** Runs one process until it ends or is killed with SIGKILL after `lifeMs` of work; every line it wrote is read. */
export async function runProcess(
  { kind, place }: CrashStore,
  { leaseMs, lifeMs, orders }: { leaseMs: number; lifeMs: number; orders: readonly string[] },
  hear: (line: string) => void,
): Promise<{ readonly wasKilled: boolean }> {
  const args = [program, kind, place, String(leaseMs), ...orders];
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const output = createInterface({ input: child.stdout });
  const ended = Promise.all([once(child, "exit"), once(output, "close")]);
  output.on("line", (line) => {
    if (line === "ready") child.stdin.write("go\n");
    else hear(line);
    if (line === "ready") void setTimeout(lifeMs).then(() => child.kill("SIGKILL"));
  });
  child.stdin.on("error", () => undefined);
  await ended;
  return { wasKilled: child.signalCode === "SIGKILL" };
}
