/** An instant of the ledger's clock in ISO 8601. */
export function toInstant(milliseconds: number): string {
  return new Date(Math.min(milliseconds, LAST_DATE)).toISOString();
}

/** The first whole second that is not before it: what holds from an instant on holds from there on. */
export function toLaterInstant(milliseconds: number): string {
  return toInstant(Math.ceil(milliseconds / 1_000) * 1_000);
}

/** ISO 8601 as a person reads it: `2026-11-22 18:04:41 UTC`. */
export function showInstant(instant: string): string {
  return `${instant.replace("T", " ").replace(/\.\d+Z$/, "")} UTC`;
}

/** ECMAScript knows no later date; a ledger's instants may be later, where a key is never forgotten. */
const LAST_DATE = 8_640_000_000_000_000;
