import type { ReadOutcome } from "@thirdstate/types";
import { ChunkedContext } from "./attempts/attempt-context.ts";
import { type CallResult, toBareValue, toOutcome } from "./calls/call-result.ts";
import type { StreamContext } from "./api/contexts.ts";
import { openStream, openStreamDeadline, type StreamRequest } from "./streams/open-stream.ts";
import { startStream } from "./streams/start-stream.ts";
import type { StreamOptions } from "./api/options.ts";
import type { Stream } from "./api/remote.ts";
import { scopes } from "./runs/scope.ts";
import { idleOf, type Settings, withStreamOptions } from "./calls/settings.ts";
import { type OptionsAndCall, splitArguments } from "./calls/split-arguments.ts";

type Open<R> = (context: StreamContext) => R;
type StreamArguments<R> = OptionsAndCall<StreamOptions, Open<R>>;

export function makeStream(settings: Settings): Stream {
  async function stream<S>(site: string, ...rest: StreamArguments<PromiseLike<S>>): Promise<ReadOutcome<S>> {
    return toOutcome(await runStream(settings, site, rest), "read");
  }
  async function orThrow<S>(site: string, ...rest: StreamArguments<PromiseLike<S>>): Promise<S> {
    return toBareValue(await runStream(settings, site, rest));
  }
  function sync<R extends object>(site: string, ...rest: StreamArguments<R>): R {
    const [options, open] = splitArguments(rest);
    const request = toRequest(settings, site, options);
    return startStream(request, (facts) => open(new ChunkedContext(facts, idleOf(request.plan))), nothing);
  }
  return Object.assign(stream, { orThrow, sync });
}

function runStream<S>(settings: Settings, site: string, rest: StreamArguments<PromiseLike<S>>): Promise<CallResult<S>> {
  const [options, open] = splitArguments(rest);
  const request = toRequest(settings, site, options);
  return openStream(request, (facts) => open(new ChunkedContext(facts, idleOf(request.plan))), nothing);
}

function toRequest(settings: Settings, site: string, options: StreamOptions | undefined): StreamRequest {
  const plan = withStreamOptions(settings.stream, options);
  const scope = scopes.getStore();
  const deadline = openStreamDeadline(settings, plan, scope, options?.signal);
  return { settings, site, plan, kind: "stream", scope, run: scope?.run, deadline };
}

function nothing(): void {
  // A stream that is no agent has no run to close.
}
