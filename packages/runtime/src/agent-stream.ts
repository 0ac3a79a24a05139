import type { WriteOutcome } from "@thirdstate/types";
import { ChunkedRunContext } from "./attempts/attempt-context.ts";
import { noRetry } from "./attempts/backoff.ts";
import { type CallResult, toBareValue, toFailure, toOutcome } from "./calls/call-result.ts";
import { startMeasuring, toStarted } from "./calls/measured.ts";
import type { AgentStreamContext } from "./api/contexts.ts";
import { closeRun, type EnteredRun, enterRun, findObstacle } from "./runs/entered-run.ts";
import { openStream, openStreamDeadline, type StreamRequest } from "./streams/open-stream.ts";
import { startStream } from "./streams/start-stream.ts";
import type { AgentStreamOptions } from "./api/options.ts";
import type { Agent } from "./api/remote.ts";
import { scopes } from "./runs/scope.ts";
import { idleOf, type Settings, withStreamOptions } from "./calls/settings.ts";
import { type OptionsAndCall, splitArguments } from "./calls/split-arguments.ts";

type Open<R> = (context: AgentStreamContext) => R;
type StreamArguments<R> = OptionsAndCall<AgentStreamOptions, Open<R>>;

export function makeAgentStream(settings: Settings): Pick<Agent, "stream" | "sync"> {
  async function stream<S>(site: string, ...rest: StreamArguments<PromiseLike<S>>): Promise<WriteOutcome<S>> {
    return toOutcome(await runStream(settings, site, rest), "write");
  }
  async function orThrow<S>(site: string, ...rest: StreamArguments<PromiseLike<S>>): Promise<S> {
    return toBareValue(await runStream(settings, site, rest));
  }
  /** Where the end of such a stream is not seen, only `run.saved()` closes what it told. */
  function sync<R extends object>(site: string, ...rest: StreamArguments<R>): R {
    const [options, open] = splitArguments(rest);
    const { request, entered } = toRequest(settings, site, options);
    entered.run.epochOf(settings.ledger);
    return startStream(
      request,
      (facts) => open(new ChunkedRunContext(facts, idleOf(request.plan), entered.run)),
      () => void closeRun(entered, settings.clock),
    );
  }
  return { stream: Object.assign(stream, { orThrow }), sync };
}

async function runStream<S>(
  settings: Settings,
  site: string,
  rest: StreamArguments<PromiseLike<S>>,
): Promise<CallResult<S>> {
  const [options, open] = splitArguments(rest);
  const { request, entered } = toRequest(settings, site, options);
  const obstacle = await findObstacle(entered, settings.ledger, {
    deadline: request.deadline,
    mode: request.plan.mode,
    clock: settings.clock,
  });
  if (obstacle !== undefined) {
    request.deadline.release();
    const result: CallResult<S> = { state: "failed", failure: toFailure(site, obstacle) };
    startMeasuring(settings, toStarted(site, "composite", entered.run)).end(result, 0);
    return result;
  }
  return openStream(
    request,
    (facts) => open(new ChunkedRunContext(facts, idleOf(request.plan), entered.run)),
    () => void closeRun(entered, settings.clock),
  );
}

function toRequest(
  settings: Settings,
  site: string,
  options: AgentStreamOptions | undefined,
): { request: StreamRequest; entered: EnteredRun } {
  const plan = { ...withStreamOptions(settings.stream, options), retry: noRetry };
  const scope = scopes.getStore();
  const entered = enterRun(scope, options?.run);
  const deadline = openStreamDeadline(settings, plan, scope, options?.signal);
  return { request: { settings, site, plan, kind: "composite", scope, run: entered.run, deadline }, entered };
}
