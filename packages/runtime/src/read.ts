import type { ReadOutcome } from "@thirdstate/types";
import { AttemptContext } from "./attempts/attempt-context.ts";
import { type CallResult, toBareValue, toOutcome } from "./calls/call-result.ts";
import type { CallContext } from "./api/contexts.ts";
import { type GuardedCall, openDeadline, runGuarded, toCallResult } from "./calls/guarded-call.ts";
import { startMeasuring, toStarted } from "./calls/measured.ts";
import type { ReadOptions } from "./api/options.ts";
import type { Read } from "./api/remote.ts";
import { scopes } from "./runs/scope.ts";
import { type Settings, withOptions } from "./calls/settings.ts";
import { type OptionsAndCall, splitArguments } from "./calls/split-arguments.ts";

type ReadArguments<T> = OptionsAndCall<ReadOptions, (context: CallContext) => PromiseLike<T>>;

export function makeRead(settings: Settings): Read {
  async function read<T>(site: string, ...rest: ReadArguments<T>): Promise<ReadOutcome<T>> {
    return toOutcome(await runRead(settings, site, rest), "read");
  }
  async function orThrow<T>(site: string, ...rest: ReadArguments<T>): Promise<T> {
    return toBareValue(await runRead(settings, site, rest));
  }
  return Object.assign(read, { orThrow });
}

async function runRead<T>(settings: Settings, site: string, rest: ReadArguments<T>): Promise<CallResult<T>> {
  const [options, call] = splitArguments(rest);
  const plan = withOptions(settings.read, options);
  const scope = scopes.getStore();
  const deadline = openDeadline(settings, plan, scope, options?.signal);
  const measured = startMeasuring(settings, toStarted(site, "read", scope?.run));
  const guarded: GuardedCall<T> = {
    settings,
    site,
    plan,
    effect: "read",
    deadline,
    run: scope?.run,
    call: (facts) => measured.inside(facts.attempt, undefined, () => call(new AttemptContext(facts))),
  };
  try {
    const ended = await runGuarded(guarded);
    const result = toCallResult(site, settings.clock, ended);
    measured.end(result, ended.attempts);
    return result;
  } finally {
    deadline.release();
  }
}
