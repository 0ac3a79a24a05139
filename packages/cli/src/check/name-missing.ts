const shown = 5;

/** Which packages were not found, in a sentence that stays a sentence where nothing is installed. */
export function nameMissing(folder: string, missing: readonly string[]): string {
  const more = missing.length > shown ? ` and ${missing.length - shown} more` : "";
  const names = missing.length === 0 ? "" : `: ${missing.slice(0, shown).join(", ")}${more}`;
  return `The packages that ${folder} imports are not installed${names}.`;
}
