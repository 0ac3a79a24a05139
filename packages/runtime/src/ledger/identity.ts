import { canonicalJson, type Json } from "./canonical-json.ts";
import { sha256Hex } from "./sha-256.ts";

/** By what an act is recognised: `ident` names the ledger's records, `keyRoot` is what the provider's keys are made from. */
export interface Identity {
  readonly ident: string;
  readonly keyRoot: string;
}

/** A business key names the act by itself, whatever the run. */
export function identityOfKey({ scope, key }: { scope: string; key: string }): Identity {
  return { ident: `k:${hash([scope, key])}`, keyRoot: key };
}

/** Inside a run, an act is what it is asked to do. */
export function identityOfIntent({ run, scope, intent }: { run: string; scope: string; intent: Json }): Identity {
  const ident = `i:${hash([run, scope, intent])}`;
  return { ident, keyRoot: ident };
}

/** Whether the act is named by a business key: such records are never closed, and being told of one opens no second act. */
export function isBusinessKeyed(ident: string): boolean {
  return ident.startsWith("k:");
}

/**
 * The key that goes to the provider, stable for every ask of one record. A business key goes as given and is numbered only after a proved
 * failure; the others are UUIDs (version 8), the shape that every provider takes.
 */
export function providerKey({ ident, keyRoot }: Identity, seq: number): string {
  if (isBusinessKeyed(ident)) return seq === 1 ? keyRoot : `${keyRoot}.${seq}`;
  const hex = hash([keyRoot, seq]);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** What must be equal when the same act is asked for again. */
export function fingerprintOf(value: Json): string {
  return hash(value);
}

/** Names one record; its ident can be read back. */
export function recordId(ident: string, seq: number): string {
  return `${ident}.${seq}`;
}

/** The ident in a record's id. */
export function identOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}

function hash(parts: Json): string {
  return sha256Hex(canonicalJson(parts));
}
