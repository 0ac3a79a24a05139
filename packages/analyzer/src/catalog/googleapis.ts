import type { CallFact, Sdk } from "./sdk.ts";

/** `build/src/apis/<api>/<version>.js`: what is no GET and no search; what watches, and Gmail's encryption and forwarding, is left out. */
const writes: Readonly<Record<string, string>> = {
  // gmail/v1
  "users.drafts": "create delete send update",
  "users.labels": "create delete patch update",
  "users.messages": "batchDelete batchModify delete import insert modify send trash untrash",
  "users.settings": "updateAutoForwarding updateImap updateLanguage updatePop updateVacation",
  "users.settings.delegates": "create delete",
  "users.settings.filters": "create delete",
  "users.settings.forwardingAddresses": "create delete",
  "users.settings.sendAs": "create delete patch update verify",
  "users.threads": "delete modify trash untrash",
  // calendar/v3
  acl: "delete insert patch update",
  calendarList: "delete insert patch update",
  calendars: "clear delete insert patch update",
  events: "delete import insert move patch quickAdd update",
  // drive/v3
  comments: "create delete update",
  drives: "create delete hide unhide update",
  files: "copy create delete emptyTrash modifyLabels update",
  permissions: "create delete update",
  replies: "create delete update",
  revisions: "delete update",
  // sheets/v4
  spreadsheets: "batchUpdate create",
  "spreadsheets.sheets": "copyTo",
  "spreadsheets.values": "append batchClear batchClearByDataFilter batchUpdate batchUpdateByDataFilter clear update",
  // docs/v1
  documents: "batchUpdate create",
};

const apis = ["calendar", "docs", "drive", "gmail", "sheets"];

export const googleapis: Sdk = {
  id: "googleapis",
  name: "Google APIs",
  packages: ["googleapis", ...apis.map((api) => `@googleapis/${api}`)],
  ambient: true,
  versions: "calendar 20, docs 10, drive 26, gmail 22, sheets 18",
  docs: "https://googleapis.dev/nodejs/googleapis/latest/",
  summary:
    "What changes mail, calendars, files, sheets and documents; the other APIs are left out. No method takes a key, and a mail that was sent stays sent.",
  clients: apis,
  values: ["google"],
  derivations: apis,
  calls: Object.entries(writes).flatMap(([resource, names]) => names.split(" ").map((name) => write(resource, name))),
};

/** `users.drafts` is declared by `Resource$Users$Drafts`, `calendarList` by `Resource$Calendarlist`. */
function write(resource: string, name: string): CallFact {
  const declaring = resource.split(".").map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1).toLowerCase()}`);
  return {
    path: `${resource}.${name}`,
    declared: `Resource$${declaring.join("$")}.${name}`,
    kind: "mutation",
    effect: "write",
    returns: "promise",
  };
}
