/** A finding as some host tells it. */
export interface Told {
  /** `file:line:column-line:column`. */
  readonly place: string;
  readonly rule: string;
  readonly words: string;
  /** What each edit makes of the file, below its title. */
  readonly mended?: readonly string[];
}

/** In an order that does not depend on the host. */
export function sorted(told: readonly Told[]): readonly Told[] {
  return told.toSorted((one, other) => (toLine(one) < toLine(other) ? -1 : 1));
}

function toLine({ place, rule }: Told): string {
  return `${place} ${rule}`;
}
