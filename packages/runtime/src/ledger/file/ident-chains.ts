import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Records } from "../decision.ts";
import type { LedgerRecord } from "../record.ts";
import type { Version } from "../store.ts";
import { linkNew, syncFolder } from "./link-new.ts";
import type { Places } from "./places.ts";
import { forgettingText, readRevision, revisionText } from "./revision.ts";
import type { StoredClock } from "./stored-clock.ts";
import { unlessAbsent } from "./system-error.ts";

/**
 * Each ident's revisions, `0.json`, `1.json` … without a gap and never removed one by one: a slow writer could make a removed number again and
 * believe that it won. A revision holds only the records that it changed, so that an ident of many acts stays cheap.
 */
export interface IdentChains {
  read(ident: string): Promise<Version>;
  append(ident: string, rev: number, records: Records): Promise<boolean>;
  /** Appends a revision that forgets all before it, then replaces those by it: their numbers stay taken. */
  remove(ident: string, rev: number): Promise<boolean>;
  idents(): Promise<readonly string[]>;
}

export function identChains({ records: root, temp }: Places, clock: StoredClock): IdentChains {
  const known = knownChains();
  return {
    read: async (ident) => {
      const folder = join(root, folderName(ident));
      const chain = await readOn(folder, await sameFolder(folder, known.get(ident)), clock);
      known.set(ident, chain);
      const { rev, changedAt, texts } = chain;
      return { rev, changedAt, records: [...texts.values()].map(parseRecord), now: await clock.now() };
    },
    append: async (ident, rev, records) => {
      const chain = known.get(ident);
      if (chain?.rev !== rev) return false;
      const texts = new Map(records.map((record) => [record.seq, JSON.stringify(record)]));
      const changed = [...texts].filter(([seq, text]) => chain.texts.get(seq) !== text).map(([, text]) => text);
      const folder = join(root, folderName(ident));
      const at = await clock.now();
      if (rev === 0) await mkdir(folder, { recursive: true });
      if (!(await linkNew(join(temp, randomUUID()), fileOf(folder, rev), revisionText(at, changed)))) return false;
      if (!chain.isAnchored) await syncFolder(root);
      const born = chain.born ?? (await birthOf(folder));
      known.set(ident, { born, rev: rev + 1, changedAt: at, texts, isAnchored: true });
      await clock.keep(at);
      return true;
    },
    remove: async (ident, rev) => {
      const folder = join(root, folderName(ident));
      const forgetful = fileOf(folder, rev);
      const temporary = join(temp, randomUUID());
      if (!(await linkNew(temporary, forgetful, forgettingText(await clock.now())))) return false;
      for (const old of Array.from({ length: rev }, (_, number) => fileOf(folder, number))) {
        await link(forgetful, temporary);
        await rename(temporary, old);
      }
      await syncFolder(folder);
      return true;
    },
    idents: async () => ((await unlessAbsent(readdir(root))) ?? []).flatMap(identIn),
  };
}

/** What this process has read of an ident. */
interface Chain {
  /** Tells the folder from another one of the same name; absent while there is none. */
  readonly born: string | undefined;
  /** How many revisions there are. */
  readonly rev: number;
  /** When the last of them was written. */
  readonly changedAt: number;
  readonly texts: ReadonlyMap<number, string>;
  /** Whether this process made sure that the folder's own name survives a loss of power. */
  readonly isAnchored: boolean;
}

/** Revisions never change, so what was read need not be read again. */
function knownChains(): { get(ident: string): Chain | undefined; set(ident: string, chain: Chain): void } {
  const chains = new Map<string, Chain>();
  return {
    get: (ident) => chains.get(ident),
    set: (ident, chain) => {
      chains.delete(ident);
      chains.set(ident, chain);
      const [oldest] = chains.keys();
      if (chains.size > MOST_KNOWN && oldest !== undefined) chains.delete(oldest);
    },
  };
}

const MOST_KNOWN = 1_000;

/** Somebody may have removed the folder, and somebody else begun anew. */
async function sameFolder(folder: string, known: Chain | undefined): Promise<Chain> {
  const born = await birthOf(folder);
  if (known !== undefined && known.born === born) return known;
  return { born, rev: 0, changedAt: 0, texts: new Map(), isAnchored: false };
}

async function birthOf(folder: string): Promise<string | undefined> {
  const found = await unlessAbsent(stat(folder));
  return found && `${found.ino}.${found.birthtimeMs}`;
}

async function readOn(folder: string, known: Chain, clock: StoredClock): Promise<Chain> {
  const texts = new Map(known.texts);
  let { rev, changedAt } = known;
  for (;;) {
    const file = fileOf(folder, rev);
    const text = await unlessAbsent(readFile(file, "utf8"));
    if (text === undefined) return { ...known, rev, changedAt, texts };
    const { at, forgets, records } = readRevision(file, text);
    clock.see(at);
    if (forgets === true) texts.clear();
    changedAt = at;
    for (const record of records) texts.set(record.seq, JSON.stringify(record));
    rev += 1;
  }
}

function parseRecord(text: string): LedgerRecord {
  return JSON.parse(text);
}

/** Windows allows no colon in a name, and an id may come from a person's keyboard. */
function folderName(ident: string): string {
  return encodeURIComponent(ident.replace(":", "-"));
}

/** Nothing for a file that somebody else put there. */
function identIn(name: string): readonly string[] {
  return /^[ik]-/.test(name) ? [decodeURIComponent(name).replace("-", ":")] : [];
}

function fileOf(folder: string, rev: number): string {
  return join(folder, `${rev}.json`);
}
