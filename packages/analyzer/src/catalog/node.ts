import { askingCommand } from "./families/asking.ts";
import { fetching } from "./families/fetch.ts";
import type { CallFact, Sdk } from "./sdk.ts";

/** Functions of `fs` and `fs/promises`. What only makes a temporary folder or opens a file is left out: nobody knows what follows. */
const files = [
  "appendFile",
  "chmod",
  "chown",
  "copyFile",
  "cp",
  "lchown",
  "link",
  "lutimes",
  "mkdir",
  "rename",
  "rm",
  "rmdir",
  "symlink",
  "truncate",
  "unlink",
  "utimes",
  "writeFile",
];
const handles = [
  "appendFile",
  "chmod",
  "chown",
  "createWriteStream",
  "truncate",
  "utimes",
  "write",
  "writeFile",
  "writev",
];
const isMethod = { unless: ["GET", "HEAD", "OPTIONS"] } as const;
const local = { kind: "mutation", effect: "write", local: true } as const;

export const node: Sdk = {
  id: "node",
  name: "Node.js",
  packages: ["node"],
  ambient: true,
  versions: ">=20",
  docs: "https://nodejs.org/api/",
  summary:
    "`fetch` and requests, writes by their method; what `fs` changes; every child process but what only looks, since nobody knows what it does. None of them can take a key, but for `fetch`.",
  calls: [
    { path: "fetch", declared: "fetch", ...fetching },
    ...["http", "https"].map(request),
    ...files.flatMap((name) => [
      { ...ofModule(name, "fs"), returns: "callback" as const },
      { ...ofModule(`${name}Sync`, "fs"), returns: "value" as const },
      { ...ofModule(name, "fs/promises"), path: `promises.${name}`, returns: "promise" as const },
    ]),
    { ...ofModule("createWriteStream", "fs"), returns: "callback" },
    ...handles.map(ofHandle),
    ...["exec", "execFile", "fork", "spawn"].map((name): CallFact => ({ ...ofProcess(name), returns: "callback" })),
    ...["execFileSync", "execSync", "spawnSync"].map((name): CallFact => ({ ...ofProcess(name), returns: "value" })),
    { ...ofProcess("__promisify__"), path: "promisify()", from: [], returns: "promise" },
  ],
};

type Member = Omit<CallFact, "returns">;

function ofModule(name: string, module: string): Member {
  return { path: name, declared: name, declaredAt: module, ...local };
}

function ofProcess(name: string): Member {
  return { ...ofModule(name, "child_process"), asks: askingCommand };
}

/** Only what `open` gives is a handle, and `open` itself may read. */
function ofHandle(name: string): CallFact {
  return {
    path: `FileHandle.${name}`,
    declared: `FileHandle.${name}`,
    from: [],
    ...local,
    returns: name === "createWriteStream" ? "callback" : "promise",
  };
}

function request(module: string): CallFact {
  return {
    path: "request",
    declared: "request",
    declaredAt: module,
    kind: "mutation",
    effect: "read",
    writeWith: { argument: 0, path: ["method"], or: { argument: 1, path: ["method"] }, ...isMethod },
    returns: "callback",
  };
}
