import { askingAddress } from "./families/asking.ts";
import type { CallFact, Sdk } from "./sdk.ts";

/** `core/options.js`: `retry.limit` is 2, for these methods alone; `timeout` is empty. */
const repeats = { argument: 1, path: ["retry", "limit"], preset: 2, off: 0 } as const;
const request: Omit<CallFact, "path" | "declared"> = {
  kind: "mutation",
  effect: "read",
  returns: "api-promise",
  signal: { argument: 1, path: ["signal"], form: "signal" },
  timeout: { argument: 1, path: ["timeout", "request"], unit: "ms", covers: "attempt" },
  key: { argument: 1, path: ["headers", "Idempotency-Key"], header: true, effect: "effective" },
};
const byMethod = {
  asks: askingAddress,
  writeWith: { argument: 1, path: ["method"], unless: ["GET", "HEAD", "OPTIONS"] },
} as const;

export const got: Sdk = {
  id: "got",
  name: "Got",
  packages: ["got"],
  ambient: true,
  writesAreListed: true,
  versions: "14",
  docs: "https://github.com/sindresorhus/got/blob/main/documentation/7-retry.md",
  summary:
    "Requests, writes by their member or their method. Got repeats PUT and DELETE by itself, POST and PATCH never.",
  values: ["default", "got"],
  derivations: ["extend"],
  calls: [
    { path: "get", declared: "GotRequestFunction.get", ...request },
    { path: "head", declared: "GotRequestFunction.head", ...request },
    { ...write("post"), asks: askingAddress },
    write("patch"),
    { ...write("put"), retries: repeats },
    { ...write("delete"), retries: repeats },
    { path: "default", declared: "got", ...request, ...byMethod },
    { path: "extend()", declared: "GotRequestFunction.()", ...request, ...byMethod },
  ],
};

function write(name: string): CallFact {
  return { path: name, declared: `GotRequestFunction.${name}`, ...request, effect: "write" };
}
