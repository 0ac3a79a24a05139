/** Whether an installed version is one of the majors of a range: `4`, or `5 - 7`. What is not known is in every range. */
export function isInVersions(version: string | undefined, range: string | undefined): boolean {
  const major = Number.parseInt(version ?? "", 10);
  if (range === undefined || Number.isNaN(major)) return true;
  const [first = Number.NaN, last = first] = range.split(" - ").map(Number);
  return major >= first && major <= last;
}
