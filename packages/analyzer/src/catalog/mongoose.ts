import type { CallFact, Sdk } from "./sdk.ts";

const write = { kind: "mutation", effect: "write" } as const;
const sent = ["bulkSave", "bulkWrite", "create", "insertMany", "insertOne"];
const asked = [
  "deleteMany",
  "deleteOne",
  "findByIdAndDelete",
  "findByIdAndUpdate",
  "findOneAndDelete",
  "findOneAndReplace",
  "findOneAndUpdate",
  "replaceOne",
  "updateMany",
  "updateOne",
];

export const mongoose: Sdk = {
  id: "mongoose",
  name: "Mongoose",
  packages: ["mongoose"],
  ambient: true,
  ownStore: true,
  versions: "8",
  docs: "https://mongoosejs.com/docs/api/model.html",
  summary:
    "What models and documents write. A query is sent when it is awaited; MongoDB takes no key: a unique index is the way.",
  clients: ["Model", "model"],
  values: ["default"],
  derivations: ["model"],
  calls: [
    ...sent.map((name): CallFact => ({ path: name, declared: `Model.${name}`, ...write, returns: "promise" })),
    ...asked.map((name): CallFact => ({ path: name, declared: `Model.${name}`, ...write, returns: "lazy" })),
    { path: "Document.save", declared: "Document.save", from: [], ...write, returns: "promise" },
    { path: "Document.deleteOne", declared: "Document.deleteOne", from: [], ...write, returns: "lazy" },
    { path: "Document.updateOne", declared: "Document.updateOne", from: [], ...write, returns: "lazy" },
  ],
};
