import type { Caller } from "../caller.ts";
import { findContract } from "../contracts.ts";
import { readToEnd, tellInTwoWords, type Variant } from "../told.ts";
import { atMost } from "./patience.ts";

interface Powertools {
  readonly makeIdempotent: <T>(
    work: (act: string, signal: AbortSignal) => Promise<T>,
    options: object,
  ) => (act: string, signal: AbortSignal) => Promise<T>;
  readonly IdempotencyConfig: new (options: object) => {
    registerLambdaContext: (context: { getRemainingTimeInMillis: () => number }) => void;
  };
}

interface Persistence {
  readonly CachePersistenceLayer: new (options: { readonly client: MemoryCache }) => object;
}

const name = "@aws-lambda-powertools/idempotency";
const patienceMs = 10_000;
const idempotency = findContract<Powertools>("peers", name);
const persistence = findContract<Persistence>("peers", `${name}/cache`);

/** AWS Powertools' `makeIdempotent` over a store in memory; the SDK repeats as it likes. Absent where it is not installed. */
export const powertools: readonly Variant[] =
  idempotency === undefined || persistence === undefined
    ? []
    : [{ name: "AWS Powertools idempotency", open: (caller) => openPowertools(idempotency, persistence, caller) }];

function openPowertools(
  { makeIdempotent, IdempotencyConfig }: Powertools,
  { CachePersistenceLayer }: Persistence,
  caller: Caller,
): ReturnType<Variant["open"]> {
  const persistenceStore = new CachePersistenceLayer({ client: new MemoryCache() });
  const config = new IdempotencyConfig({});
  config.registerLambdaContext({ getRemainingTimeInMillis: () => patienceMs });
  return (url, outer) => {
    const call = async (key: string, signal: AbortSignal) =>
      readToEnd(caller, await caller.call(url, { signal, key, retries: undefined }));
    const once = makeIdempotent(call, { persistenceStore, config });
    return tellInTwoWords(caller, () => atMost(patienceMs, outer, (signal) => once("order-17", signal)));
  };
}

/** What it asks of Redis. */
class MemoryCache {
  readonly #values = new Map<string, string>();

  async get(name: string): Promise<string | null> {
    return this.#values.get(name) ?? null;
  }

  async set(name: string, value: string, { NX }: { NX?: boolean }): Promise<"OK" | null> {
    if (NX === true && this.#values.has(name)) return null;
    this.#values.set(name, value);
    return "OK";
  }

  async del(names: readonly string[]): Promise<number> {
    return names.filter((name) => this.#values.delete(name)).length;
  }
}
