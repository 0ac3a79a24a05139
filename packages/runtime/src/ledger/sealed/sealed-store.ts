import { canonicalJson, type Json } from "../canonical-json.ts";
import type { Cipher } from "../cipher.ts";
import type { LedgerRecord } from "../record.ts";
import type { Store, Version } from "../store.ts";
import { isSealed, type Sealed } from "./sealed.ts";
import { SealedValueError } from "./sealed-value-error.ts";

/**
 * A store whose values only the holder of the cipher can read. What was written before there was a cipher stays readable; without one, a
 * value that was sealed is refused instead of being taken for an answer.
 */
export function sealedStore(store: Store, cipher: Cipher | undefined): Store {
  if (cipher === undefined) return { ...store, read: async (ident) => refuseSealed(await store.read(ident)) };
  const { open, seal } = sealer(cipher);
  const openAll = async (version: Version) => ({ ...version, records: await Promise.all(version.records.map(open)) });
  return {
    ...store,
    read: async (ident) => openAll(await store.read(ident)),
    guess: async (ident) => {
      const version = await store.guess?.(ident);
      return version && openAll(version);
    },
    cas: async (ident, rev, records, guessedAt) =>
      store.cas(ident, rev, await Promise.all(records.map(seal)), guessedAt),
  };
}

function refuseSealed<V extends { readonly records: readonly LedgerRecord[] }>(version: V): V {
  const sealed = version.records.find(({ intent, outcome }) => [intent, valueOf(outcome)].some(isSealed));
  if (sealed !== undefined) throw new SealedValueError({ id: sealed.id });
  return version;
}

function valueOf(outcome: LedgerRecord["outcome"]): Json | undefined {
  return outcome?.status === "succeeded" && outcome.kept === "json" ? outcome.value : undefined;
}

type Change = (record: LedgerRecord) => Promise<LedgerRecord>;

/** A record that no rule changed is written as it was found: encrypting it again would make it look changed. */
function sealer(cipher: Cipher): { readonly open: Change; readonly seal: Change } {
  const found = new WeakMap<LedgerRecord, LedgerRecord>();
  return {
    open: async (stored) => {
      const record = await withValues(stored, (value) => openValue(cipher, value));
      found.set(record, stored);
      return record;
    },
    seal: async (record) => found.get(record) ?? withValues(record, (value) => sealValue(cipher, value)),
  };
}

async function withValues(record: LedgerRecord, change: (value: Json) => Promise<Json>): Promise<LedgerRecord> {
  const { intent, outcome } = record;
  return {
    ...record,
    ...(intent !== undefined && { intent: await change(intent) }),
    ...(outcome?.status === "succeeded" &&
      outcome.kept === "json" && { outcome: { ...outcome, value: await change(outcome.value) } }),
  };
}

async function sealValue({ encrypt }: Cipher, value: Json): Promise<Sealed> {
  return { "@thirdstate/sealed": await encrypt(canonicalJson(value)) };
}

async function openValue({ decrypt }: Cipher, value: Json): Promise<Json> {
  return isSealed(value) ? JSON.parse(await decrypt(value["@thirdstate/sealed"])) : value;
}
