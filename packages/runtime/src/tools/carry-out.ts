import { isUnknown, orThrow } from "@thirdstate/types";
import { CodecMissingError } from "../acts/codec-missing-error.ts";
import type { Approve } from "../api/approve.ts";
import type { AtMostOnce, Idempotent, WriteBasics, WriteOptions } from "../api/options.ts";
import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { toClassifier } from "../classify/classify.ts";
import { canonicalJson, type Json } from "../ledger/canonical-json.ts";
import { identOf } from "../ledger/identity.ts";
import { sha256Hex } from "../ledger/sha-256.ts";
import { beginning } from "./beginning.ts";
import { Leaving } from "./leaving.ts";
import { isNotice, type Notice, toSucceededNotice, toUnknownNotice } from "./notice.ts";
import type { ToolEffect, ToolWrite } from "./tool-effect.ts";
import { warnOfNoRun } from "./warn-of-no-run.ts";

/** One call of a tool, as its framework tells of it. */
export interface AskedCall<Input, Call> {
  readonly input: Input;
  /** The framework's id of the call: a door to the record, never a key. */
  readonly callId: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly call: Call;
}

/**
 * Carries a tool's effect out once, whoever asks again, and gives its value. Where nobody knows whether it happened, that is the answer; a
 * proved failure throws, and so does a framework's control flow.
 */
export async function carryOut<Input, Output, Call>(
  remote: Remote,
  effect: ToolEffect<Input, Output, Call>,
  asked: AskedCall<Input, Call>,
): Promise<Output | Notice> {
  const { input, call } = asked;
  const exit = new Exit();
  // Asked of the remote: another copy of this package would have other scopes. Both at once: a host may hold a scope until the first `await`.
  const inRun = remote.within({}, ({ run }) => run !== undefined);
  const write = remote.write<Output>(effect.name, toOptions(effect, asked, exit), (context) =>
    exit.watch(() => beginning(effect.name, effect.execute(input, context, call))),
  );
  const outcome = await write.catch(toNotice);
  const isRecognised = effect.key !== undefined || (await inRun);
  if (!isRecognised) warnOfNoRun(effect.name);
  exit.rethrow();
  if (isNotice(outcome)) return outcome;
  if (isUnknown(outcome)) return toUnknownNotice(outcome.inDoubt, isRecognised ? "recognised" : "not-recognised");
  return orThrow(outcome);
}

/** An act that happened is not told as an error, though its value is gone. */
function toNotice(error: unknown): Notice {
  if (CodecMissingError.isInstance(error)) return toSucceededNotice(error);
  throw error;
}

/**
 * Remembers the control flow that left the tool: to the write a person who is still to be asked has not consented, and an effect that was
 * left half-way is in doubt; the framework hears its own.
 */
class Exit {
  #left: { readonly by: unknown } | undefined;

  async watch<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isControlFlow(error)) this.#left = { by: error };
      throw error;
    }
  }

  rethrow(): void {
    if (this.#left !== undefined) throw this.#left.by;
  }
}

const classify = toClassifier([]);

function isControlFlow(error: unknown): boolean {
  if (error instanceof Leaving) return true;
  return classify({ error, keyed: false, aborted: undefined, effect: "write" }).kind === "control-flow";
}

function toOptions<Input, Output, Call>(
  { write = {}, ...effect }: ToolEffect<Input, Output, Call>,
  { input, callId, signal, call }: AskedCall<Input, Call>,
  exit: Exit,
): WriteOptions<Output> {
  // A model's input is JSON already; what a schema made of it is checked when the ledger writes it down.
  const intent = effect.intent === undefined ? trust<Json>(input) : effect.intent(input);
  const policy = { ...toPolicy(write, { call, intent, exit }), signal, ...(isId(callId) && { callId }) };
  if (effect.key === undefined) return { ...policy, intent };
  return { ...policy, key: effect.key(input), ...(effect.intent !== undefined && { fingerprint: intent }) };
}

/** Some servers of models leave it empty. */
function isId(callId: string | undefined): callId is string {
  return callId !== undefined && callId !== "";
}

type Policy<Output> = Omit<WriteBasics<Output>, "callId" | "signal"> & (Idempotent | AtMostOnce);

function toPolicy<Output, Call>(
  write: ToolWrite<Output, Call>,
  { call, intent, exit }: { call: Call; intent: Json; exit: Exit },
): Policy<Output> {
  if (write.idempotent === true) return write;
  const { approve = "unapproved" } = write;
  if (approve === "unapproved") return { ...write, approve };
  const asked: Approve = (request) => {
    const question = sha256Hex(canonicalJson([identOf(request.id), intent]));
    return exit.watch(() => approve({ ...request, intent, question }, call));
  };
  return { ...write, approve: asked };
}
