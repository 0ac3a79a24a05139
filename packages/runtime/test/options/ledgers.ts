import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileLedgerOptions, fileLedger } from "../../src/ledger/file-ledger.ts";
import type { FailOptions, Ledger } from "../../src/ledger/ledger.ts";
import type { LedgerOptions } from "../../src/ledger/ledger-options.ts";
import { type MemoryLedgerOptions, memoryLedger } from "../../src/ledger/memory-ledger.ts";
import type { RedisClient } from "../../src/ledger/redis/redis-client.ts";
import { redisLedger, type RedisLedgerOptions } from "../../src/ledger/redis-ledger.ts";
import { sqliteLedger, type SqliteLedgerOptions } from "../../src/ledger/sqlite-ledger.ts";
import { askToCharge, charged, declined, handClock, leaseOf, lost, openRun, SECOND } from "../ledger/desk.ts";
import { type OpenSqlite, sqliteDrivers } from "../ledger/servers/open-sqlite.ts";
import { both, type OptionCases } from "./option-case.ts";

const month = 30 * 86_400 * SECOND;
const backwards = (text: string) => [...text].reverse().join("");
const [sqlite] = sqliteDrivers;
const firstDay = () => Date.UTC(2026, 0, 1);

/** What ledgers are opened with. */
export const ledgerCases: OptionCases = {
  "FileLedgerOptions.clock": both(whatTimeItIsInAFolder, { clock: firstDay }, {}),
  "MemoryLedgerOptions.clock": both(whatTimeItIs, { clock: firstDay }, {}),
  "SqliteLedgerOptions.clock": async () =>
    sqlite === undefined
      ? "no driver here"
      : [await whatTimeItIsInSqlite(sqlite.open, { clock: firstDay }), await whatTimeItIsInSqlite(sqlite.open, {})],
  "LedgerOptions.encrypt": both(whatIsOnTheDisk, { encrypt: { encrypt: backwards, decrypt: backwards } }, {}),
  "LedgerOptions.retention": both(whatIsLeftAfterAYear, { retention: month }, {}),
  "FailOptions.refusalStored": both(whatARefusalProves, { refusalStored: true }, {}),
  "FailOptions.approval": both(whatIsKeptOfAnApproval, { approval: { approved: false, by: "ann" } }, {}),
  "RedisLedgerOptions.prefix": both(whatRedisIsAsked, { prefix: "{harbour}", mayForget: true }, { mayForget: true }),
  "RedisLedgerOptions.mayForget": both(whatRedisIsAsked, { mayForget: true }, {}),
};

async function whatTimeItIs(options: MemoryLedgerOptions): Promise<unknown> {
  return dayOf(memoryLedger(options));
}

async function whatTimeItIsInAFolder(options: FileLedgerOptions): Promise<unknown> {
  return inFolder((folder) => dayOf(fileLedger(folder, options)));
}

async function whatTimeItIsInSqlite(open: OpenSqlite, options: SqliteLedgerOptions): Promise<unknown> {
  return inFolder(async (folder) => {
    const db = open(join(folder, "ledger.db"));
    const day = await dayOf(sqliteLedger(db, options));
    db.close();
    return day;
  });
}

async function whatIsOnTheDisk(options: LedgerOptions): Promise<unknown> {
  return inFolder(async (folder) => {
    const desk = deskOf(fileLedger(folder, options));
    await desk.ledger.succeed(leaseOf(await askToCharge(desk, await openRun(desk))).id, charged);
    return (await textIn(folder)).includes("ch_1") ? "readable" : "hidden";
  });
}

/** A charge under a business key, asked for again. */
async function whatIsLeftAfterAYear(options: LedgerOptions): Promise<unknown> {
  const { clock, wait } = handClock();
  const desk = { ...deskOf(memoryLedger({ ...options, clock })), wait };
  const epoch = await openRun(desk);
  await desk.ledger.succeed(leaseOf(await askToCharge(desk, epoch, { order: "order-1" })).id, charged);
  wait(12 * month);
  await desk.ledger.sweep();
  return (await askToCharge(desk, epoch, { order: "order-1" })).state;
}

/** After a charge of which nobody knows, one under the same key is refused. */
async function whatARefusalProves(options: FailOptions): Promise<unknown> {
  const desk = deskOf(memoryLedger());
  const epoch = await openRun(desk);
  const order = { order: "order-1", idempotent: true };
  await desk.ledger.markUnknown(leaseOf(await askToCharge(desk, epoch, order)), lost);
  const proof = await desk.ledger.fail(leaseOf(await askToCharge(desk, epoch, order)), declined, options);
  return proof === "recorded" ? "that it did not happen" : "nothing";
}

async function whatIsKeptOfAnApproval(options: FailOptions): Promise<unknown> {
  return inFolder(async (folder) => {
    const desk = deskOf(fileLedger(folder));
    await desk.ledger.fail(leaseOf(await askToCharge(desk, await openRun(desk), { sent: false })), declined, options);
    return /"by":"ann"/.exec(await textIn(folder))?.[0] ?? "nothing";
  });
}

/** A server that writes to its disk now and then, and that says what it is asked. */
async function whatRedisIsAsked(options: RedisLedgerOptions): Promise<unknown> {
  const asked = new Set<string>();
  const client: RedisClient = {
    sendCommand: async ([name = "", ...rest]) => {
      if (name !== "CONFIG") return void asked.add(rest.find((word) => word.startsWith("{")) ?? name);
      return [rest[1], rest[1] === "appendfsync" ? "everysec" : "yes"];
    },
  };
  const opened = await redisLedger(client, options)
    .open()
    .then(
      () => "opened",
      (error: unknown) => (error instanceof Error ? error.name : error),
    );
  return { opened, asked: [...asked] };
}

function deskOf(ledger: Ledger) {
  return { ledger, wait: () => undefined, remove: () => Promise.resolve() };
}

async function dayOf(ledger: Ledger): Promise<string> {
  const now = await ledger.open();
  return new Date(now).toISOString().startsWith("2026-01-01T00:00:00") ? "the first day of 2026" : "today";
}

async function textIn(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), "utf8"));
  return (await Promise.all(texts)).join("\n");
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "thirdstate-options-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
