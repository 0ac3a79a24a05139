export type { Json } from "./ledger/canonical-json.ts";
export type { Cipher } from "./ledger/cipher.ts";
export { fileLedger, type FileLedgerOptions } from "./ledger/file-ledger.ts";
export type { LedgerOptions } from "./ledger/ledger-options.ts";
export type { Alarm, Answer, Ask, Ledger, Lease, SettlingVerdict, SweptRecord } from "./ledger/ledger.ts";
export { memoryLedger, type MemoryLedgerOptions } from "./ledger/memory-ledger.ts";
export { NotJsonError } from "./ledger/not-json-error.ts";
export { postgresLedger } from "./ledger/postgres-ledger.ts";
export { postgresSchema } from "./ledger/postgres/postgres-schema.ts";
export type {
  DoubtfulRecord,
  LedgerRecord,
  RecordState,
  StoredApproval,
  StoredFailure,
  StoredOutcome,
  StoredSuccess,
} from "./ledger/record.ts";
export { redisLedger, type RedisLedgerOptions } from "./ledger/redis-ledger.ts";
export { sqliteLedger, type SqliteLedgerOptions } from "./ledger/sqlite-ledger.ts";
export { sqliteSchema } from "./ledger/sqlite/sqlite-schema.ts";
