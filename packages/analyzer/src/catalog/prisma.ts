import { sqlReads } from "./families/sql.ts";
import type { CallFact, Sdk } from "./sdk.ts";

const write = { kind: "mutation", effect: "write", returns: "lazy" } as const;
const writes = [
  "create",
  "createMany",
  "createManyAndReturn",
  "delete",
  "deleteMany",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "upsert",
];

export const prisma: Sdk = {
  id: "prisma",
  name: "Prisma",
  packages: ["@prisma/client"],
  // What `prisma generate` writes for the generator `prisma-client-js` is a package that is named by its content.
  declaredIn: ["prisma-client"],
  ambient: true,
  ownStore: true,
  writesAreListed: true,
  versions: "6",
  docs: "https://www.prisma.io/docs/orm/reference/prisma-client-reference",
  summary:
    "What the delegates of a generated client write, wherever it was generated, and raw statements, queries by the first word of their text. A query is sent when it is awaited, and takes no key.",
  clients: ["PrismaClient"],
  calls: [
    ...writes.map((name): CallFact => ({ path: `*.${name}`, declared: `*Delegate.${name}`, ...write })),
    ...["$executeRaw", "$executeRawUnsafe"].map((name): CallFact => ({
      path: name,
      declared: `PrismaClient.${name}`,
      ...write,
    })),
    // `insert … returning` is a query too.
    ...["$queryRaw", "$queryRawUnsafe"].map((name): CallFact => ({
      path: name,
      declared: `PrismaClient.${name}`,
      ...write,
      effect: "read",
      writeWith: { argument: 0, path: [], unless: sqlReads, by: "first word" },
    })),
  ],
};
