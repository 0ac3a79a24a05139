import type { IdempotencyKey } from "@thirdstate/types";
import { isUnknown, orThrow } from "@thirdstate/types";
import type { Tool, ToolExecutionOptions } from "ai";
import type { Json } from "../ledger/canonical-json.ts";
import type { Identity, WriteOptions } from "../api/options.ts";
import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import type { IdempotentToolDefinition } from "./idempotent-tool-definition.ts";
import { toUndecided, type Undecided } from "./undecided.ts";

/**
 * Makes a tool whose effect is ledgered. A model that calls it again because an answer was lost or in doubt, under whatever id, carries
 * nothing out a second time. Where nobody knows whether the effect happened, the model is told so, and not that it failed.
 */
export function idempotentTool<Input, Output>(
  remote: Remote,
  definition: IdempotentToolDefinition<Input, Output>,
): Tool<Input, Output | Undecided> {
  const { name, execute, write, key, intent, ...described } = definition;
  const run = async (input: Input, call: ToolExecutionOptions): Promise<Output | Undecided> => {
    const options: WriteOptions<Output> = {
      ...write,
      ...identify(input, { key, intent }),
      callId: call.toolCallId,
      signal: call.abortSignal,
    };
    const outcome = await remote.write<Output>(name, options, (context) => execute(input, context, call));
    return isUnknown(outcome) ? toUndecided(outcome.inDoubt) : orThrow(outcome);
  };
  // The AI SDK's `Tool` is conditional on its output's type, which is still open here.
  return trust<Tool<Input, Output | Undecided>>({ ...described, execute: run });
}

/** A model's input is JSON already; what a schema made of it is checked when the ledger writes it down. */
function identify<Input>(
  input: Input,
  {
    key,
    intent,
  }: { key: ((input: Input) => IdempotencyKey) | undefined; intent: ((input: Input) => Json) | undefined },
): Identity {
  if (key !== undefined) return { key: key(input) };
  return { intent: intent === undefined ? trust<Json>(input) : intent(input) };
}
