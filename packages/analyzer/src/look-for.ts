import { dirname } from "node:path";
import { catalogued } from "./catalogued.ts";
import type { OpenOptions } from "./compiler/open.ts";
import { findRegistered } from "./registrations/find-registered.ts";

/** What a project is opened for: the catalogue, and what the settings nearest to its tsconfig register. */
export function lookFor(tsconfig: string): OpenOptions {
  const { packages, files } = findRegistered(dirname(tsconfig));
  return { catalogued: new Set([...catalogued, ...packages]), own: files };
}
