import type { CallFact, Sdk } from "./sdk.ts";

const lazy = { kind: "mutation", effect: "write", returns: "lazy", failure: "error" } as const;
const promise = { ...lazy, returns: "promise" } as const;

export const supabase: Sdk = {
  id: "supabase",
  name: "Supabase",
  packages: ["@supabase/supabase-js"],
  declaredIn: ["@supabase/postgrest-js", "@supabase/storage-js"],
  ambient: true,
  ownStore: true,
  versions: "2",
  docs: "https://supabase.com/docs/reference/javascript/insert",
  summary:
    "Rows and stored files that are written; what `rpc` and functions do is not known. A query is sent when it is awaited, takes no key, and tells a failure as `error`.",
  clients: ["createClient", "SupabaseClient"],
  derivations: ["schema"],
  calls: [
    ...["delete", "insert", "update", "upsert"].map((name): CallFact => ({
      path: `from().${name}`,
      declared: `PostgrestQueryBuilder.${name}`,
      ...lazy,
    })),
    ...["copy", "move", "remove", "update", "upload", "uploadToSignedUrl"].map((name): CallFact => ({
      path: `storage.from().${name}`,
      declared: `StorageFileApi.${name}`,
      ...promise,
    })),
  ],
};
