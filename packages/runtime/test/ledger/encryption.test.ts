import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Cipher } from "../../src/ledger/cipher.ts";
import { fileLedger } from "../../src/ledger/file-ledger.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { SealedValueError } from "../../src/ledger/sealed/sealed-value-error.ts";
import { askToCharge, charged, leaseOf, openRun } from "./desk.ts";

const key = randomBytes(32);

/** AES-256-GCM with a fresh nonce each time. */
const aes: Cipher = {
  encrypt: (text) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64");
  },
  decrypt: async (sealed) => {
    const bytes = Buffer.from(sealed, "base64");
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
    return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
  },
};

describe("an encrypted ledger", () => {
  let folder = "";
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "thirdstate-sealed-"))));
  afterEach(() => rm(folder, { recursive: true }));

  it("shows neither what was asked nor what was answered, but keys, states and scopes", async () => {
    const { id } = await charge(fileLedger(folder, { encrypt: aes }));
    const text = await storedText();
    expect(text).not.toContain("ch_1");
    expect(text).not.toContain('"amount"');
    for (const readable of [id, '"scope":"charge"', '"state":"succeeded"', '"key":"']) expect(text).toContain(readable);
  });

  it("gives both back to whoever has the key", async () => {
    await charge(fileLedger(folder, { encrypt: aes }));
    expect(await ask(fileLedger(folder, { encrypt: aes }))).toMatchObject({
      state: "replay",
      record: { intent: { amount: 50 }, outcome: charged },
    });
  });

  it("writes only the records that changed", async () => {
    const ledger = fileLedger(folder, { encrypt: aes });
    const first = await charge(ledger);
    await ask(ledger, [first.seq]);
    const [ident = ""] = await readdir(join(folder, "records"));
    const last = JSON.parse(await readFile(join(folder, "records", ident, "2.json"), "utf8"));
    expect(last.records.map(({ seq }: { seq: number }) => seq)).toEqual([2]);
  });

  it("reads what was written before it was encrypted", async () => {
    await charge(fileLedger(folder));
    expect(await ask(fileLedger(folder, { encrypt: aes }))).toMatchObject({
      state: "replay",
      record: { outcome: charged },
    });
  });

  it("hands no sealed value out for an answer where it is opened without the key", async () => {
    const { id } = await charge(fileLedger(folder, { encrypt: aes }));
    const refusal = await ask(fileLedger(folder)).catch((error: unknown) => error);
    expect(refusal).toSatisfy(SealedValueError.isInstance);
    expect(refusal).toMatchObject({ id, message: expect.stringContaining("with the same `encrypt`") });
  });

  async function storedText(): Promise<string> {
    const files = await readdir(join(folder, "records"), { recursive: true });
    const texts = files
      .filter((file) => file.endsWith(".json"))
      .map((file) => readFile(join(folder, "records", file), "utf8"));
    return (await Promise.all(texts)).join("\n");
  }

  async function ask(ledger: Ledger, told: readonly number[] = []) {
    const desk = { ledger, wait: () => undefined, remove: () => Promise.resolve() };
    return askToCharge(desk, await openRun(desk, "case-7", told));
  }

  async function charge(ledger: Ledger) {
    const lease = leaseOf(await ask(ledger));
    await ledger.succeed(lease.id, charged);
    return lease;
  }
});
