import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fileLedger } from "../../../src/ledger/file-ledger.ts";
import { fingerprintOf, identityOfKey } from "../../../src/ledger/identity.ts";

const HOUR = 3_600_000;
const program = join(__dirname, "../charging-process.mjs");

/** Every process wants the shared orders, in the same order so that they meet, and some of its own in between. */
const shared = Array.from({ length: 80 }, (_, number) => `shared-${number}`);
const ownOf = (name: string) => Array.from({ length: 8 }, (_, number) => `${name}-${number}`);
const ordersOf = (name: string) =>
  ownOf(name).flatMap((own, number) => [own, ...shared.slice(10 * number, 10 * number + 10)]);

let folder = "";
const running: Process[] = [];
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "thirdstate-processes-"))));
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

it("grants each order once to four processes, three of them killed, and loses nothing that it acknowledged", async () => {
  const victims = [start("a", { killAfter: 2 }), start("b", { killAfter: 4 }), start("c", { killAfter: 6 })];
  const [first, second] = [[...victims, start("d")], [start("e")]];
  await runTogether(first);
  await runTogether(second);
  const all = [...first, ...second];
  expect(victims.map(({ child }) => child.signalCode)).toEqual(["SIGKILL", "SIGKILL", "SIGKILL"]);

  const granted = all.flatMap(({ lines }) => linesOf(lines, "fresh"));
  expect(granted).toHaveLength(new Set(granted).size);

  const states = await Promise.all([...new Set([...granted, ...shared])].map(stateLater));
  const acknowledged = all.flatMap(({ lines }) => linesOf(lines, "recorded"));
  expect(acknowledged.length).toBeGreaterThanOrEqual(granted.length - victims.length);
  expect(states.filter(({ key, state }) => acknowledged.includes(key) && state !== "replay")).toEqual([]);

  const undecided = states.filter(({ state }) => state !== "replay");
  expect(undecided.filter(({ state }) => state !== "in-doubt")).toEqual([]);
  expect(undecided.length).toBeLessThanOrEqual(victims.length);
  const listed = (await laterLedger().listInDoubt()).map(({ key }) => key);
  expect(listed).toEqual(expect.arrayContaining(undecided.map(({ key }) => key)));
  expect(listed.length).toBeLessThanOrEqual(victims.length);
});

interface Process {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly lines: readonly string[];
  readonly ready: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

/** Starts the program; after so many grants it is killed at some point. */
function start(name: string, { killAfter }: { readonly killAfter?: number } = {}): Process {
  const child = spawn(process.execPath, [program, "file", folder, String(HOUR / 6), ...ordersOf(name)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on("line", (line) => {
    lines.push(line);
    const isDue = line.startsWith("fresh") && linesOf(lines, "fresh").length === killAfter;
    if (isDue) setTimeout(() => child.kill("SIGKILL"), Math.random() * 15);
  });
  const ended = Promise.all([once(child, "exit"), once(output, "close")]);
  const started = { child, lines, ready: once(output, "line"), ended };
  running.push(started);
  return started;
}

async function runTogether(processes: readonly Process[]): Promise<void> {
  await Promise.all(processes.map(({ ready }) => ready));
  for (const { child } of processes) child.stdin.write("go\n");
  await Promise.all(processes.map(({ ended }) => ended));
}

function linesOf(lines: readonly string[], word: string): readonly string[] {
  return lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
}

/** The same folder, opened when every lease is over. */
function laterLedger() {
  return fileLedger(folder, { clock: () => Date.now() + HOUR });
}

async function stateLater(key: string): Promise<{ key: string; state: string }> {
  const scope = "charge";
  const ledger = laterLedger();
  const { state } = await ledger.ask({
    ...identityOfKey({ scope, key }),
    scope,
    intent: undefined,
    openedAt: await ledger.open(),
    told: [],
    fingerprint: fingerprintOf(key),
    site: "desk.charge",
    idempotent: false,
    sent: true,
    leaseMs: 1,
    quietMs: null,
    retentionMs: 0,
  });
  return { key, state };
}
