import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LedgerDamagedError } from "../../../src/ledger/file/ledger-damaged-error.ts";
import { fileStore } from "../../../src/ledger/file/file-store.ts";
import { LedgerFolderError } from "../../../src/ledger/file/ledger-folder-error.ts";
import { NoSuchRecordError } from "../../../src/ledger/no-such-record-error.ts";
import { fileLedger } from "../../../src/ledger/file-ledger.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import { askToCharge, charged, type Desk, handClock, LEASE, leaseOf, openRun, SECOND } from "../desk.ts";

let folder = "";
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "thirdstate-folder-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a file ledger", () => {
  it("is found again by the next process", async () => {
    const lease = leaseOf(await charge(deskAt(0)));
    await deskAt(1).ledger.succeed(lease.id, charged);
    expect(await charge(deskAt(2))).toMatchObject({ state: "replay", record: { id: lease.id, outcome: charged } });
  });

  it("decides anew when another process on the folder was faster", async () => {
    const desks = [deskAt(0), deskAt(0), deskAt(0), deskAt(0)];
    const answers = await Promise.all(desks.map(charge));
    expect(answers.map(({ state }) => state).sort()).toEqual(["fresh", "in-progress", "in-progress", "in-progress"]);
  });

  it("never rewrites a revision, and writes only the records that changed", async () => {
    const desk = deskAt(0);
    const epoch = await openRun(desk);
    const first = leaseOf(await askToCharge(desk, epoch));
    const before = await revisionsOf();
    await desk.ledger.succeed(first.id, charged);
    epoch.told.push(first.seq);
    await askToCharge(desk, epoch);
    const after = await revisionsOf();
    expect(after.map(({ name }) => name)).toEqual(["0.json", "1.json", "2.json"]);
    expect(after[0]).toEqual(before[0]);
    expect(after.map(({ text }) => JSON.parse(text).records.map(({ seq }: { seq: number }) => seq))).toEqual([
      [1],
      [1],
      [2],
    ]);
  });

  it("leaves no temporary file behind, and a sweep removes those of killed processes once they are old", async () => {
    await charge(deskAt(0));
    expect(await readdir(join(folder, "temp"))).toEqual([]);
    await writeFile(join(folder, "temp", "killed"), "");
    await utimes(join(folder, "temp", "killed"), 1, 1);
    await writeFile(join(folder, "temp", "writing"), "");
    await deskAt(0).ledger.sweep();
    expect(await readdir(join(folder, "temp"))).toEqual(["writing"]);
  });

  it("begins anew where the folder was removed under it", async () => {
    const desk = deskAt(0);
    await charge(desk);
    await rm(folder, { recursive: true });
    expect(await charge(desk)).toMatchObject({ state: "fresh", lease: { seq: 1 } });
    expect(await desk.ledger.listInDoubt()).toEqual([]);
  });

  it("goes on from the largest instant that any process saw, at the clock's pace, when the clock was set back", async () => {
    const { clock, wait } = handClock();
    await charge({ ...deskAt(0), ledger: fileLedger(folder, { clock }) });
    const before = await fileLedger(folder, { clock }).now();
    const setBack = fileLedger(folder, { clock: () => clock() - 3_600 * SECOND });
    expect(await setBack.now()).toBe(before);
    wait(LEASE);
    expect(await setBack.now()).toBe(before + LEASE);
  });
  it("never takes an instant for passed before one that it finds in a record", async () => {
    const lease = leaseOf(await charge(deskAt(5)));
    await rm(join(folder, "clock"));
    const early = deskAt(0);
    await early.ledger.succeed(lease.id, charged);
    expect(await early.ledger.now()).toBeGreaterThanOrEqual(lease.expiresAt - LEASE);
  });
});

describe("a file ledger on its folder", () => {
  it("leaves alone what somebody else put there", async () => {
    const lease = leaseOf(await charge(deskAt(0)));
    await mkdir(join(folder, "records", "100%"));
    expect(await deskAt(1).ledger.listInDoubt()).toMatchObject([{ id: lease.id }]);
    expect(await fileStore(folder, Date.now).idents()).toEqual([lease.ident]);
  });

  it("reads nothing outside, whatever id a person gives", async () => {
    await charge(deskAt(0));
    await mkdir(join(folder, "elsewhere"));
    await writeFile(join(folder, "elsewhere", "0.json"), "{");
    const settled = deskAt(0).ledger.reconcile("../elsewhere.1", { happened: true }, { person: "ann" });
    expect(await errorOf(settled)).toSatisfy(NoSuchRecordError.isInstance);
  });

  it("keeps in memory the thousand idents that it read last, and has others read again", async () => {
    const store = fileStore(folder, Date.now);
    const read = (number: number) => store.read(`k:${number}`);
    for (let number = 0; number < 1_000; number++) await read(number);
    expect(await store.cas("k:0", 0, [])).toBe(true);
    await read(1_000);
    await read(1_001);
    expect(await store.cas("k:2", 0, [])).toBe(false);
    await read(2);
    expect(await store.cas("k:2", 0, [])).toBe(true);
  });
});

describe("a file ledger refuses in a sentence", () => {
  it("a path that is a file, or that leads through one", async () => {
    await writeFile(join(folder, "notes"), "");
    for (const path of [join(folder, "notes"), join(folder, "notes", "ledger")]) {
      const error = await refusalOf(fileLedger(path));
      expect(error).toMatchObject({ reason: "not-a-folder", folder: path });
      expect(error.message).toBe(
        `The ledger's folder \`${path}\` is not a folder. Give \`fileLedger\` the path of a folder, or of one that it can make.`,
      );
    }
  });

  it("no path at all, such as a variable that was never set", async () => {
    expect(await refusalOf(fileLedger(""))).toMatchObject({ reason: "not-a-folder" });
  });

  it.each(["s3://bucket/ledger", "\\\\server\\share", "https://example.com/ledger"])(
    "%s, which is not local",
    async (path) => {
      expect(await refusalOf(fileLedger(path))).toMatchObject({ reason: "not-local" });
    },
  );

  it("a folder that cannot be written", async () => {
    const locked = join(folder, "locked");
    await mkdir(locked);
    await chmod(locked, 0o555);
    await chmod(folder, 0o755);
    const error = await asOrdinaryUser(() => refusalOf(fileLedger(locked)));
    expect(error).toMatchObject({ reason: "read-only", folder: locked, cause: { code: "EACCES" } });
    expect(error.message).toBe(
      `The ledger's folder \`${locked}\` cannot be written. Give \`fileLedger\` a folder that this process may write and that outlives it, or use a ledger that needs no disk.`,
    );
  });

  it("a revision that is not one, and touches nothing", async () => {
    await charge(deskAt(0));
    const [ident] = await readdir(join(folder, "records"));
    const file = join(folder, "records", String(ident), "0.json");
    for (const text of ["{", "[]", '{"version":2,"at":1,"records":[]}']) {
      await writeFile(file, text);
      const error = await errorOf(charge(deskAt(0)));
      expect(error).toSatisfy(LedgerDamagedError.isInstance);
      expect(error).toMatchObject({ file, message: expect.stringContaining(`The ledger's file \`${file}\` is not`) });
      expect(await readFile(file, "utf8")).toBe(text);
    }
  });

  it("and works once the folder has been mended", async () => {
    const path = join(folder, "ledger");
    await writeFile(path, "");
    const ledger = fileLedger(path);
    await refusalOf(ledger);
    await rm(path);
    expect(await ledger.now()).toBeGreaterThan(0);
  });
});

/** Root may write everywhere. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

function deskAt(hours: number): Desk {
  const { clock, wait } = handClock(Date.UTC(2030, 0, 1, hours));
  return { ledger: fileLedger(folder, { clock }), wait, remove: () => Promise.resolve() };
}

async function charge(desk: Desk) {
  return askToCharge(desk, await openRun(desk));
}

async function revisionsOf() {
  const [ident] = await readdir(join(folder, "records"));
  const place = join(folder, "records", String(ident));
  const names = (await readdir(place)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(place, name), "utf8") })));
}

async function refusalOf(ledger: Ledger): Promise<LedgerFolderError> {
  const error = await errorOf(ledger.open());
  if (LedgerFolderError.isInstance(error)) return error;
  throw error;
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work.then((value) => new Error(`Not refused: ${JSON.stringify(value)}`));
  } catch (error) {
    return error;
  }
}
