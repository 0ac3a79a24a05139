import type { Entry } from "./entry.ts";
import { field } from "./field.ts";

/** CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE, DATA_LOSS: no word on whether the server acted. */
const undecided: readonly unknown[] = [1, 2, 4, 13, 14, 15];
const resourceExhausted = 8;

/** https://grpc.io/docs/guides/status-codes/, by the shape that @grpc/grpc-js gives its errors. */
export const grpc: Entry = ({ error }) => {
  const code = field(error, "code");
  if (typeof code !== "number" || code < 1 || code > 16) return undefined;
  if (field(error, "metadata") === undefined || typeof field(error, "details") !== "string") return undefined;
  if (code === resourceExhausted) return { kind: "not-executed", code: `grpc_${code}`, transient: true };
  return undecided.includes(code)
    ? { kind: "unknown", code: `grpc_${code}`, transient: code !== 1 }
    : { kind: "rejected", code: `grpc_${code}`, transient: false };
};
