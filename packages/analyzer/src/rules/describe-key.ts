import type { KeyFact } from "../catalog/sdk.ts";

/** The option or header that takes a key, as a message names it. */
export function describeKey(key: KeyFact | undefined): string {
  const name = `\`${key?.path.at(-1) ?? "idempotencyKey"}\``;
  return key?.header === true ? `the header ${name}` : name;
}
