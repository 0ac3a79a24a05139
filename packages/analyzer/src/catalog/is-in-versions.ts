/**
 * Whether an installed version is one of the majors of a range: `4`, or `5 - 7`. One before or after all that an entry
 * knows counts as the nearest of them; what is not known is in every range.
 */
export function isInVersions(version: string | undefined, range: string | undefined, known: string): boolean {
  const installed = Number.parseInt(version ?? "", 10);
  if (range === undefined || Number.isNaN(installed)) return true;
  const [oldest, newest] = readMajors(known);
  const major = Math.max(Math.min(installed, newest), oldest);
  const [first, last] = readMajors(range);
  return major >= first && major <= last;
}

/** `>=20` has no last. */
function readMajors(range: string): readonly [first: number, last: number] {
  const [first = 0, last] = (range.match(/[\d.]+/g) ?? []).map((text) => Number.parseInt(text, 10));
  return [first, last ?? (range.startsWith(">") ? Infinity : first)];
}
