declare const KEY: unique symbol;

/** A key under which a callee repeats its first answer instead of acting again; derived by `idempotencyKey()` of the runtime, never random. */
export type IdempotencyKey = string & { readonly [KEY]: "IdempotencyKey" };
