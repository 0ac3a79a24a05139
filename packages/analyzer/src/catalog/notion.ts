import type { CallFact, Sdk } from "./sdk.ts";

const writes: Readonly<Record<string, string>> = {
  agents: "batch delete updateCreditLimit updateStatus",
  blocks: "delete update",
  "blocks.children": "append",
  "blocks.meetingNotes": "create",
  comments: "create delete update",
  dataSources: "create update",
  databases: "create update",
  fileUploads: "complete create send",
  pages: "create move update updateMarkdown",
  sessions: "cancel stream update",
  views: "create delete update",
};

export const notion: Sdk = {
  id: "notion",
  name: "Notion",
  packages: ["@notionhq/client"],
  ambient: true,
  versions: "5",
  docs: "https://developers.notion.com/reference/intro",
  summary:
    "Pages, blocks, databases, comments and files that are written. Notion takes no key; the client repeats only what was refused.",
  clients: ["Client"],
  calls: Object.entries(writes).flatMap(([scope, names]) =>
    names.split(" ").map((name): CallFact => ({
      path: `${scope}.${name}`,
      declared: `Client.${scope}.${name}`,
      kind: "mutation",
      effect: "write",
      returns: name === "stream" ? "lazy" : "promise",
    })),
  ),
};
