import { askingAddress } from "./families/asking.ts";
import type { CallFact, KeyFact, Sdk } from "./sdk.ts";

const method = { unless: ["GET", "HEAD", "OPTIONS"] } as const;
const byMethod = { ...at(0), writeWith: { argument: 0, path: ["method"], ...method } } as const;
const byMethodOfEither = {
  ...at(1),
  asks: askingAddress,
  writeWith: { ...byMethod.writeWith, or: { argument: 1, path: ["method"] } },
} as const;

export const axios: Sdk = {
  id: "axios",
  name: "Axios",
  packages: ["axios"],
  ambient: true,
  writesAreListed: true,
  versions: "1",
  docs: "https://axios-http.com/docs/req_config",
  summary:
    "Requests, writes by their member or their method. Axios repeats nothing by itself and has no timeout by default (`defaults.timeout` is 0).",
  clients: ["Axios", "AxiosInstance"],
  values: ["default"],
  derivations: ["create"],
  calls: [
    ...["post", "postForm"].map((name) => ({ ...write(name, 2), asks: askingAddress })),
    ...["put", "putForm", "patch", "patchForm"].map((name) => write(name, 2)),
    write("delete", 1),
    { path: "request", declared: "Axios.request", ...byMethod },
    { path: "default", declared: "axios", ...byMethodOfEither },
    { path: "create()", declared: "AxiosInstance.()", from: ["default"], ...byMethodOfEither },
  ],
};

function write(name: string, config: number): CallFact {
  return { path: name, declared: `Axios.${name}`, ...at(config), effect: "write" };
}

/** What all requests share; `config` is the argument that holds their options. */
function at(config: number): Omit<CallFact, "path" | "declared"> {
  const key: KeyFact = { argument: config, path: ["headers", "Idempotency-Key"], header: true, effect: "effective" };
  return {
    kind: "mutation",
    effect: "read",
    returns: "promise",
    signal: { argument: config, path: ["signal"], form: "signal" },
    key,
  };
}
