import type { Codec } from "../api/codec.ts";
import { CodecMissingError } from "./codec-missing-error.ts";
import { isKeptByJson } from "./json-keeps.ts";
import type { LedgerRecord, StoredSuccess } from "../ledger/record.ts";
import { trust } from "../api/trust.ts";

/** What the ledger keeps of a value. Never throws: the act has happened, whatever its value looks like. */
export function toStoredSuccess<T>(value: T, codec: Codec<T> | undefined): StoredSuccess {
  try {
    return codec === undefined ? keep(value, "JSON does not keep it.") : keepEncoded(codec.encode(value));
  } catch (error) {
    return { status: "succeeded", kept: "nothing", reason: `turning it into JSON threw: ${String(error)}.` };
  }
}

/** The value of an act that happened before; throws `CodecMissingError` where there is none to hand back. */
export function readStoredValue<T>({ id, site, outcome }: LedgerRecord, codec: Codec<T> | undefined): T {
  if (outcome?.status !== "succeeded") return refuse("it was settled without one.");
  switch (outcome.kept) {
    case "undefined":
      return trust<T>(undefined);
    case "json":
      return codec === undefined ? trust<T>(outcome.value) : codec.decode(outcome.value);
    case "nothing":
      return refuse(outcome.reason);
  }

  function refuse(reason: string): never {
    throw new CodecMissingError({ site, id, reason });
  }
}

function keepEncoded(encoded: unknown): StoredSuccess {
  return keep(encoded, "the codec's `encode` gave what JSON does not keep.");
}

function keep(value: unknown, otherwise: string): StoredSuccess {
  if (value === undefined) return { status: "succeeded", kept: "undefined" };
  if (isKeptByJson(value)) return { status: "succeeded", kept: "json", value };
  return { status: "succeeded", kept: "nothing", reason: otherwise };
}
