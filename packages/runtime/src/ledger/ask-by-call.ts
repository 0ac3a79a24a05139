import { applyTo } from "./apply-to.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Decide } from "./decide.ts";
import type { Answer, Ask } from "./ledger.ts";
import { findByCall } from "./rules/find-by-call.ts";
import { sha256Hex } from "./sha-256.ts";
import type { Store } from "./store.ts";

/** A saved call that a framework repeats may come with another intent: the record is then found by the call alone. */
export async function askByCall(store: Store, decide: Decide, request: Ask): Promise<Answer | undefined> {
  const { run, scope, callId, ident } = request;
  if (run === undefined || callId === undefined) return undefined;
  const call = sha256Hex(canonicalJson([run, scope, callId]));
  const noted = await store.identOfCall(call);
  if (noted === ident) return undefined;
  const answer = noted === undefined ? undefined : await askIn(store, decide, noted, request);
  if (answer === undefined) await store.noteCall(call, ident);
  return answer;
}

function askIn(store: Store, decide: Decide, ident: string, request: Ask): Promise<Answer | undefined> {
  return applyTo<Answer | undefined>(store, ident, (records, now) =>
    findByCall(records, request.callId) === undefined
      ? { records, answer: undefined }
      : decide(records, { type: "ask", request }, now),
  );
}
