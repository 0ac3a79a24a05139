import { askingAddress } from "./families/asking.ts";
import type { CallFact, Sdk } from "./sdk.ts";

/** `utils/normalize.js`: `limit` is 2, for these methods alone. */
const repeats = { argument: 1, path: ["retry", "limit"], preset: 2, off: 0 } as const;
/** `core/Ky.js`: `timeout` is 10 s, until the headers of one attempt have arrived. */
const request: Omit<CallFact, "path" | "declared"> = {
  kind: "mutation",
  effect: "read",
  returns: "api-promise",
  signal: { argument: 1, path: ["signal"], form: "signal" },
  timeout: { argument: 1, path: ["timeout"], unit: "ms", preset: 10_000, covers: "headers" },
  key: { argument: 1, path: ["headers", "Idempotency-Key"], header: true, effect: "effective" },
};
const byMethod = {
  asks: askingAddress,
  writeWith: { argument: 1, path: ["method"], unless: ["GET", "HEAD", "OPTIONS"] },
} as const;

export const ky: Sdk = {
  id: "ky",
  name: "Ky",
  packages: ["ky"],
  ambient: true,
  writesAreListed: true,
  versions: "1",
  docs: "https://github.com/sindresorhus/ky#retry",
  summary:
    "Requests, writes by their member or their method. Ky repeats PUT and DELETE by itself, POST and PATCH never.",
  clients: ["KyInstance"],
  values: ["default"],
  derivations: ["create", "extend"],
  calls: [
    { ...write("post"), asks: askingAddress },
    write("patch"),
    { ...write("put"), retries: repeats },
    { ...write("delete"), retries: repeats },
    { path: "default", declared: "ky", ...request, ...byMethod },
    { path: "create()", declared: "KyInstance.()", from: ["default"], ...request, ...byMethod },
    { path: "extend()", declared: "KyInstance.()", from: ["default"], ...request, ...byMethod },
  ],
};

function write(name: string): CallFact {
  return { path: name, declared: `KyInstance.${name}`, ...request, effect: "write" };
}
