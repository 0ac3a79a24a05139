import type { CallFact, Sdk } from "./sdk.ts";

const write = { kind: "mutation", effect: "write", returns: "promise" } as const;
const ofCollection = [
  "bulkWrite",
  "createIndex",
  "createIndexes",
  "createSearchIndex",
  "createSearchIndexes",
  "deleteMany",
  "deleteOne",
  "drop",
  "dropIndex",
  "dropIndexes",
  "dropSearchIndex",
  "findOneAndDelete",
  "findOneAndReplace",
  "findOneAndUpdate",
  "insertMany",
  "insertOne",
  "rename",
  "replaceOne",
  "updateMany",
  "updateOne",
  "updateSearchIndex",
];
const ofDatabase = ["createCollection", "createIndex", "dropCollection", "dropDatabase", "renameCollection"];

export const mongodb: Sdk = {
  id: "mongodb",
  name: "MongoDB",
  packages: ["mongodb"],
  ambient: true,
  ownStore: true,
  writesAreListed: true,
  versions: "6",
  docs: "https://mongodb.github.io/node-mongodb-native/6.20/classes/Collection.html",
  summary:
    "What collections and databases write; raw commands and what an aggregation writes are left out. MongoDB takes no key: a unique index is the way.",
  clients: ["MongoClient", "Db"],
  derivations: ["connect", "db"],
  calls: [
    ...ofCollection.map((name): CallFact => ({
      path: `collection().${name}`,
      declared: `Collection.${name}`,
      ...write,
    })),
    ...ofDatabase.map((name): CallFact => ({ path: name, declared: `Db.${name}`, ...write })),
    { path: "bulkWrite", declared: "MongoClient.bulkWrite", from: ["MongoClient"], ...write },
  ],
};
