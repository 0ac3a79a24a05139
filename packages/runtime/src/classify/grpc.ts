import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";

/** CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE, DATA_LOSS: no word on whether the server acted. */
const undecided: readonly unknown[] = [1, 2, 4, 13, 14, 15];
const resourceExhausted = 8;
const unavailable = 14;

/** @grpc/grpc-js, before a call is given to a connection: `load-balancer-pick-first.js`, `resolver-dns.js`. */
const neverConnected = /^(\w+: )?No connection established|^Name resolution failed for target/;

/** https://grpc.io/docs/guides/status-codes/, of whatever in the chain of causes has the shape of such an error. */
export const grpc: Entry = ({ error }) => {
  const link = causeChain(error).find((found) => readCode(found) !== undefined);
  const code = readCode(link);
  if (code === undefined) return undefined;
  if (code === unavailable && neverConnected.test(String(field(link, "details"))))
    return { kind: "not-executed", code: `grpc_${code}`, transient: true };
  if (code === resourceExhausted) return { kind: "not-executed", code: `grpc_${code}`, transient: true };
  return undecided.includes(code)
    ? { kind: "unknown", code: `grpc_${code}`, transient: code !== 1 }
    : { kind: "rejected", code: `grpc_${code}`, transient: false };
};

/** @grpc/grpc-js gives `details` and `metadata`, Connect a class of its own. */
function readCode(error: unknown): number | undefined {
  const code = field(error, "code");
  if (typeof code !== "number" || code < 1 || code > 16) return undefined;
  const isGrpcJs = field(error, "metadata") !== undefined && typeof field(error, "details") === "string";
  return isGrpcJs || namesOf(error).includes("ConnectError") ? code : undefined;
}
