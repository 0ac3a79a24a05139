export type { Json } from "./ledger/canonical-json.ts";
export { fileLedger, type FileLedgerOptions } from "./ledger/file-ledger.ts";
export type { Alarm, Answer, Ask, Ledger, Lease, SettlingVerdict, SweptRecord } from "./ledger/ledger.ts";
export { memoryLedger, type MemoryLedgerOptions } from "./ledger/memory-ledger.ts";
export { NotJsonError } from "./ledger/not-json-error.ts";
export type { LedgerRecord, RecordState, StoredFailure, StoredOutcome, StoredSuccess } from "./ledger/record.ts";
