import type { Sdk } from "./sdk.ts";

export const node: Sdk = {
  id: "node",
  name: "Node.js",
  packages: ["node"],
  ambient: true,
  versions: ">=20",
  docs: "https://nodejs.org/api/globals.html#fetch",
  summary: "`fetch`, a write by its method.",
  calls: [
    {
      path: "fetch",
      declared: "fetch",
      kind: "mutation",
      effect: "read",
      writeWith: { argument: 1, path: ["method"], unless: ["GET", "HEAD", "OPTIONS"] },
      returns: "promise",
      signal: { argument: 1, path: ["signal"], form: "signal" },
      key: { argument: 1, path: ["headers", "Idempotency-Key"], header: true, effect: "effective" },
    },
  ],
};
