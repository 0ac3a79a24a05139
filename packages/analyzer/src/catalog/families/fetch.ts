import type { CallFact } from "../sdk.ts";
import { askingAddress } from "./asking.ts";

/** `fetch(url, init)`, whoever's it is: a write by its method, no repeats, no timeout. */
export const fetching: Omit<CallFact, "path" | "declared"> = {
  kind: "mutation",
  effect: "read",
  writeWith: { argument: 1, path: ["method"], unless: ["GET", "HEAD", "OPTIONS"] },
  asks: askingAddress,
  returns: "promise",
  signal: { argument: 1, path: ["signal"], form: "signal" },
  key: { argument: 1, path: ["headers", "Idempotency-Key"], header: true, effect: "effective" },
};
