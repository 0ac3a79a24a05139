import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { codeOf, unlessAbsent } from "./error-code.ts";
import { LedgerFolderError, type LedgerFolderReason } from "./ledger-folder-error.ts";
import { linkNew, syncFolder } from "./link-new.ts";

/** A folder's places, by absolute path. */
export interface LedgerFolder {
  /** One folder for each ident. */
  readonly records: string;
  readonly calls: string;
  readonly temp: string;
  /** Its time of change is the largest instant that any process saw. */
  readonly clock: string;
}

export function placesOf(folder: string): LedgerFolder {
  const root = resolve(folder);
  return {
    records: join(root, "records"),
    calls: join(root, "calls"),
    temp: join(root, "temp"),
    clock: join(root, "clock"),
  };
}

/** Makes the folder and proves that it can hold a ledger: local, writable, with hard links. */
export async function prepareFolder(folder: string): Promise<void> {
  const places = placesOf(folder);
  if (isRemotePath(folder)) throw new LedgerFolderError({ folder, reason: "not-local" });
  for (const place of [places.records, places.calls, places.temp]) await mkdir(place, { recursive: true });
  if (await isOnNetwork(places.records)) throw new LedgerFolderError({ folder, reason: "not-local" });
  await proveLinks(folder, places);
  await syncFolder(resolve(folder));
}

/** The sentence for a person behind a refusal of the system; any other error as it is. */
export function explained(folder: string, error: unknown): unknown {
  const reason = refusals.get(codeOf(error) ?? "");
  return reason === undefined ? error : new LedgerFolderError({ folder, reason }, { cause: error });
}

/** Removes temporary files of processes that were killed while they wrote. */
export async function removeLeftovers({ temp }: LedgerFolder, now: number): Promise<void> {
  for (const name of (await unlessAbsent(readdir(temp))) ?? []) {
    const path = join(temp, name);
    const found = await unlessAbsent(stat(path));
    if (found !== undefined && now - found.mtimeMs > LEFTOVER_AFTER_MS) await rm(path, { force: true });
  }
}

/** A write takes milliseconds; who is slower than this finds the file gone and writes it again. */
const LEFTOVER_AFTER_MS = 60_000;

const refusals: ReadonlyMap<string, LedgerFolderReason> = new Map([
  ["EROFS", "read-only"],
  ["EACCES", "read-only"],
  ["EPERM", "read-only"],
  ["ENOTDIR", "not-a-folder"],
  ["EEXIST", "not-a-folder"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
]);

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

async function proveLinks(folder: string, { temp }: LedgerFolder): Promise<void> {
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
