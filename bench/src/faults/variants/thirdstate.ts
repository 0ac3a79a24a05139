import {
  type CallContext,
  CodecMissingError,
  createRemote,
  idempotencyKey,
  memoryLedger,
  type Remote,
} from "@thirdstate/runtime";
import { isUnknown, type ReadOutcome, type WriteOutcome } from "@thirdstate/types";
import type { Caller } from "../caller.ts";
import { readToEnd, type Told, type Variant } from "../told.ts";

const order = idempotencyKey("order", 17);

/** Through `remote.*`: a write under a key where its callee dedupes, else at most once. `times` is how often we repeat. */
export function thirdstate(name: string, times: number): Variant {
  const retry = { times, base: 20 };
  return {
    name,
    open: (caller) => {
      let seen: Told = "nothing";
      const onCall = ({ outcome }: { outcome: Told }) => void (seen = outcome);
      const read = { retry };
      const stream = { retry, firstChunk: "1s", idle: "1s" } as const;
      const remote = createRemote({ timeout: "2500ms", ledger: memoryLedger(), onCall, read, stream });
      return async (url, signal) => {
        const told = await tell(remote, caller, { url, signal, retry }).catch(tellOfReplay);
        return caller.kind === "stream" ? seen : told;
      };
    },
  };
}

interface Ask {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly retry: { times: number; base: number };
}

async function tell(remote: Remote, caller: Caller, { url, signal, retry }: Ask): Promise<Told> {
  const call = (context: CallContext, key: string) =>
    caller.call(url, { signal: context.signal, key, retries: context.innerRetries(caller.ownRetries) });
  const options = { signal, key: order };
  switch (caller.kind) {
    case "read":
      return wordOf(await remote.read("matrix", { signal }, (context) => call(context, order)));
    case "agent":
      return wordOf(await remote.agent("matrix", { signal }, (context) => call(context, order)));
    case "stream":
      return tellOfStream(caller, await remote.stream("matrix", { signal }, (context) => call(context, order)));
    case "write":
      return caller.isKeyed
        ? wordOf(await remote.write("matrix", { ...options, idempotent: true, retry }, (own) => call(own, own.key)))
        : wordOf(await remote.write("matrix", options, (own) => call(own, own.key)));
  }
}

/** An act that happened, and whose value no ledger keeps: a `Response`. */
function tellOfReplay(error: unknown): Told {
  if (CodecMissingError.isInstance(error)) return "succeeded";
  throw error;
}

function wordOf(outcome: ReadOutcome<unknown> | WriteOutcome<unknown>): Told {
  return isUnknown(outcome) ? "unknown" : outcome.status;
}

/** The end of a stream tells; what it throws in a reader's face are often the SDK's own words. */
async function tellOfStream(caller: Caller, opened: ReadOutcome<unknown>): Promise<Told> {
  if (opened.status !== "succeeded") return wordOf(opened);
  await readToEnd(caller, opened.value).catch(() => undefined);
  return "nothing";
}
