import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LedgerFolderError } from "../../../src/ledger/file/ledger-folder-error.ts";
import { fileLedger } from "../../../src/ledger/file-ledger.ts";

let folder = "";
beforeEach(async () => void (folder = await fs.mkdtemp(join(tmpdir(), "thirdstate-disk-"))));
afterEach(async () => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  await fs.rm(folder, { recursive: true });
});

it.runIf(process.platform === "linux").each([
  ["NFS", 0x6969],
  ["SMB 2", 0xfe534d42],
  ["Ceph", 0x00c36400],
])("a file ledger refuses a folder on %s, where nobody promises that one of two writers wins", async (_name, type) => {
  const local = await fs.statfs(folder);
  vi.spyOn(fs, "statfs").mockResolvedValue({ ...local, type });
  syncBuiltinESMExports();
  expect(await refusalOf(folder)).toMatchObject({ reason: "not-local", folder });
});

it.each(["EPERM", "ENOTSUP", "ENOSYS"])("a file ledger refuses a disk without hard links: %s", async (code) => {
  vi.spyOn(fs, "link").mockRejectedValue(Object.assign(new Error("no links"), { code }));
  syncBuiltinESMExports();
  expect(await refusalOf(folder)).toMatchObject({ reason: "no-hard-links", folder, cause: { code } });
});

async function refusalOf(path: string): Promise<LedgerFolderError> {
  const error = await fileLedger(path)
    .open()
    .catch((refusal: unknown) => refusal);
  if (LedgerFolderError.isInstance(error)) return error;
  throw new Error("It was not refused.", { cause: error });
}
