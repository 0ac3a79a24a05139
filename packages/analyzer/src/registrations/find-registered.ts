import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { nothingRegistered, readRegistered } from "./read-registered.ts";
import type { Registered } from "./registered.ts";

/**
 * What the nearest settings upward of a folder register: `thirdstate.config.json`, or the field `thirdstate` of a
 * `package.json`. An unchanged file is read once.
 */
export function findRegistered(folder: string): Registered {
  for (let at = folder; ; at = dirname(at)) {
    const found = read(join(at, "thirdstate.config.json"), at) ?? read(join(at, "package.json"), at);
    if (found !== undefined) return found;
    if (at === dirname(at)) return nothingRegistered;
  }
}

interface Kept {
  readonly changed: number;
  readonly registered: Registered | undefined;
}

const kept = new Map<string, Kept>();

function read(path: string, folder: string): Registered | undefined {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return undefined;
  const known = kept.get(path);
  if (known?.changed === changed) return known.registered;
  const registered = parse(path, folder);
  kept.set(path, { changed, registered });
  return registered;
}

function parse(path: string, folder: string): Registered | undefined {
  const isManifest = path.endsWith("package.json");
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isManifest) return readRegistered(value, path, folder);
    const own = typeof value === "object" && value !== null && "thirdstate" in value ? value.thirdstate : undefined;
    return own === undefined ? undefined : readRegistered(own, `${path}, \`thirdstate\``, folder);
  } catch (error) {
    if (isManifest) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    return { ...nothingRegistered, problems: [`${path}: it is no JSON (${reason}). Mend it, or take it away.`] };
  }
}
