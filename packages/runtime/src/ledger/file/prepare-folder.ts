import { randomUUID } from "node:crypto";
import { mkdir, rm, statfs } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { LedgerFolderError } from "./ledger-folder-error.ts";
import { linkNew, syncFolder } from "./link-new.ts";
import { placesIn } from "./places.ts";
import { codeOf } from "./system-error.ts";

/** Makes the folder and proves that it can hold a ledger: local, writable, with hard links. */
export async function prepareFolder(folder: string): Promise<void> {
  if (folder.trim() === "") throw new LedgerFolderError({ folder, reason: "not-a-folder" });
  if (isRemotePath(folder)) throw new LedgerFolderError({ folder, reason: "not-local" });
  const { records, calls, temp } = placesIn(folder);
  const made = await mkdir(records, { recursive: true });
  for (const place of [calls, temp]) await mkdir(place, { recursive: true });
  if (await isOnNetwork(records)) throw new LedgerFolderError({ folder, reason: "not-local" });
  await proveLinks(folder, temp);
  await anchor(resolve(folder), made);
}

/** `s3://bucket`, `\\server\share`. */
function isRemotePath(folder: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(folder) || folder.startsWith("\\\\");
}

/** The numbers by which Linux names its network file systems: man 2 statfs. */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x5346414f, // AFS
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
]);

async function isOnNetwork(path: string): Promise<boolean> {
  return process.platform === "linux" && networkTypes.has((await statfs(path)).type);
}

async function proveLinks(folder: string, temp: string): Promise<void> {
  const probe = join(temp, randomUUID());
  try {
    await linkNew(`${probe}.from`, probe, "");
  } catch (error) {
    const isLinkRefused = codeOf(error) === "EPERM" || codeOf(error) === "ENOTSUP" || codeOf(error) === "ENOSYS";
    throw isLinkRefused ? new LedgerFolderError({ folder, reason: "no-hard-links" }, { cause: error }) : error;
  } finally {
    await rm(probe, { force: true });
  }
}

/** Makes the folder's own name, and those of the folders made above it, survive a loss of power. */
async function anchor(folder: string, made: string | undefined): Promise<void> {
  await syncFolder(folder);
  const above = dirname(folder);
  try {
    await syncFolder(above);
  } catch (error) {
    // A folder that this process may pass but not read: nothing was made there by us.
    if (codeOf(error) !== "EACCES" || made !== undefined) throw error;
  }
  if (made !== undefined && made.length <= above.length) await anchor(above, made);
}
