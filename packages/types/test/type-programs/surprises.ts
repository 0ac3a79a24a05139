import type { Diagnostic } from "./compile.ts";
import { kinds } from "./consumer.ts";
import type { Program } from "./program.ts";

/** Lines that should have been refused with the code they name and were not, and errors that nobody expected. */
export function findSurprises(
  programs: readonly Program[],
  found: readonly Diagnostic[],
): { accepted: string[]; refused: Diagnostic[] } {
  const expected = Object.keys(kinds).flatMap((kind) =>
    programs.flatMap(({ file, refused }) => refused.map(({ line, code }) => `${kind}/${file}:${line} ${code}`)),
  );
  const places = new Set(found.map(({ place }) => place));
  return {
    accepted: expected.filter((place) => !places.has(place)),
    refused: found.filter(({ place }) => !expected.includes(place)),
  };
}
