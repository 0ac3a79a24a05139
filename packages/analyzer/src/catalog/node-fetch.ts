import { fetching } from "./families/fetch.ts";
import type { Sdk } from "./sdk.ts";

export const nodeFetch: Sdk = {
  id: "node-fetch",
  name: "node-fetch",
  packages: ["node-fetch"],
  ambient: true,
  writesAreListed: true,
  versions: "3",
  docs: "https://github.com/node-fetch/node-fetch#api",
  summary: "Requests, writes by their method. Node-fetch repeats nothing by itself and has no timeout.",
  values: ["default"],
  calls: [{ path: "default", declared: "fetch", ...fetching }],
};
