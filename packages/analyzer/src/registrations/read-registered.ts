import { findMisfits } from "./find-misfits.ts";
import { findStrangers } from "./find-strangers.ts";
import type { Registered } from "./registered.ts";
import type { Registrations } from "./registrations.ts";
import { schema } from "./schema.ts";
import { toSdks } from "./to-sdks.ts";

export const nothingRegistered: Registered = {
  sdks: [],
  packages: new Set(),
  files: new Set(),
  remote: undefined,
  problems: [],
};

/**
 * Reads settings of one place: `source` names it in sentences, and `folder` is where its files count from. Settings of
 * the wrong form register nothing; what names a stranger is kept, for it finds nothing either.
 */
export function readRegistered(value: unknown, source: string, folder: string): Registered {
  const misfits = findMisfits(schema, value, "").map((misfit) => `${source}: ${misfit.replace(/^ /, "It ")}`);
  if (misfits.length > 0 || !isRegistrations(value)) return { ...nothingRegistered, problems: misfits };
  const sdks = toSdks(value, folder);
  const homes = sdks.flatMap(({ packages }) => packages);
  const files = new Set(homes.filter(isPath));
  return {
    sdks,
    files,
    packages: new Set(homes.filter((home) => !files.has(home))),
    remote: value.remote,
    problems: findStrangers(value, folder).map((stranger) => `${source}: ${stranger}`),
  };
}

/** Everything that two places register, the first one's first. */
export function joinRegistered(first: Registered, second: Registered): Registered {
  if (second === nothingRegistered) return first;
  if (first === nothingRegistered) return second;
  return {
    sdks: [...first.sdks, ...second.sdks],
    packages: new Set([...first.packages, ...second.packages]),
    files: new Set([...first.files, ...second.files]),
    remote: first.remote ?? second.remote,
    problems: [...first.problems, ...second.problems],
  };
}

function isRegistrations(value: unknown): value is Registrations {
  return findMisfits(schema, value, "").length === 0;
}

function isPath(home: string): boolean {
  return /^(?:[A-Za-z]:)?\//.test(home);
}
