import type { Identity } from "../compiler/identity.ts";

/**
 * Whether a call that no entry names surely leaves the world as it is: the language itself, Node's modules that only
 * compute or read, and packages that do no more than compute. Everybody else may write.
 */
export function isHarmless(identity: Identity): boolean {
  if (identity.package !== "node") return pure.has(identity.package);
  return identity.source === "types" ? isHarmlessInNode(identity.file, identity.members) : globals.has(identity.root);
}

function isHarmlessInNode(file: string, members: readonly string[]): boolean {
  const module = file.replace(/[./].*$/, "");
  return module === "fs" ? members.some((member) => readsFiles.test(member)) : modules.has(module);
}

/** No I/O, and no state beyond the process: each package computes a value from its arguments. `undici-types` describes what `fetch` answers. */
const pure: ReadonlySet<string> = new Set([
  "ajv",
  "clsx",
  "date-fns",
  "dayjs",
  "fast-deep-equal",
  "lodash",
  "lodash-es",
  "luxon",
  "ms",
  "nanoid",
  "remeda",
  "semver",
  "typebox",
  "undici-types",
  "uuid",
  "valibot",
  "zod",
  "zod-to-json-schema",
]);

/** By the files of `@types/node` and TypeScript's own `lib`; `process` and `os` tell of the machine, timers and events stay in the process. */
const modules: ReadonlySet<string> = new Set([
  "assert",
  "async_hooks",
  "buffer",
  "console",
  "crypto",
  "dns",
  "events",
  "globals",
  "lib",
  "os",
  "path",
  "perf_hooks",
  "process",
  "punycode",
  "querystring",
  "string_decoder",
  "timers",
  "url",
  "util",
  "web-globals",
]);

const readsFiles = /^(?:access|exists|glob|lstat|opendir|read|realpath|stat)/;

/** Without types a module's function and a global look alike, so that only these names are sure. */
const globals: ReadonlySet<string> = new Set([
  "AbortController",
  "AbortSignal",
  "Array",
  "BigInt",
  "Boolean",
  "Buffer",
  "Date",
  "Error",
  "Headers",
  "Intl",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Promise",
  "RegExp",
  "Set",
  "String",
  "Symbol",
  "TextDecoder",
  "TextEncoder",
  "TypeError",
  "URL",
  "URLSearchParams",
  "atob",
  "btoa",
  "clearTimeout",
  "console",
  "crypto",
  "decodeURIComponent",
  "encodeURIComponent",
  "performance",
  "setTimeout",
  "structuredClone",
]);
