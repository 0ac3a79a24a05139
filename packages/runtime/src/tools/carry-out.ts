import { isUnknown, orThrow } from "@thirdstate/types";
import type { Approve } from "../api/approve.ts";
import type { AtMostOnce, Identity, Idempotent, WriteBasics } from "../api/options.ts";
import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { toClassifier } from "../classify/classify.ts";
import type { Json } from "../ledger/canonical-json.ts";
import { Leaving } from "./leaving.ts";
import type { ToolEffect, ToolWrite } from "./tool-effect.ts";
import { toUndecided, type Undecided } from "./undecided.ts";

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
  { input, callId, signal, call }: AskedCall<Input, Call>,
): Promise<Output | Undecided> {
  const exit = new Exit();
  const door = callId === undefined ? {} : { callId };
  const options = { ...toPolicy(effect.write ?? {}, call, exit), ...identify(effect, input), ...door, signal };
  const outcome = await remote.write<Output>(effect.name, options, (context) =>
    exit.watch(() => effect.execute(input, context, call)),
  );
  exit.rethrow();
  return isUnknown(outcome) ? toUndecided(outcome.inDoubt) : orThrow(outcome);
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

type Policy<Output> = Omit<WriteBasics<Output>, "callId" | "signal"> & (Idempotent | AtMostOnce);

function toPolicy<Output, Call>(write: ToolWrite<Output, Call>, call: Call, exit: Exit): Policy<Output> {
  if (write.idempotent === true) return write;
  const { approve = "unapproved" } = write;
  if (approve === "unapproved") return { ...write, approve };
  const asked: Approve = (request) => exit.watch(() => approve(request, call));
  return { ...write, approve: asked };
}

/** A model's input is JSON already; what a schema made of it is checked when the ledger writes it down. */
function identify<Input, Output, Call>({ key, intent }: ToolEffect<Input, Output, Call>, input: Input): Identity {
  if (key !== undefined) return { key: key(input) };
  return { intent: intent === undefined ? trust<Json>(input) : intent(input) };
}
