import type { WriteOutcome } from "@thirdstate/types";
import { makeAgentStream } from "./agent-stream.ts";
import { RunContext } from "./attempts/attempt-context.ts";
import { noRetry } from "./attempts/backoff.ts";
import { type CallResult, toBareValue, toFailure, toOutcome } from "./calls/call-result.ts";
import { toComposite } from "./composite-result.ts";
import type { AgentContext } from "./api/contexts.ts";
import { during } from "./time/deadline.ts";
import { closeRun, enterRun, findObstacle } from "./runs/entered-run.ts";
import { type GuardedCall, openDeadline, runGuarded, toCallResult } from "./calls/guarded-call.ts";
import { startMeasuring, toStarted } from "./calls/measured.ts";
import type { AgentOptions } from "./api/options.ts";
import type { Agent } from "./api/remote.ts";
import { scopes } from "./runs/scope.ts";
import { type Settings, withOptions } from "./calls/settings.ts";
import { type OptionsAndCall, splitArguments } from "./calls/split-arguments.ts";

type AgentArguments<T> = OptionsAndCall<AgentOptions, (context: AgentContext) => PromiseLike<T>>;

export function makeAgent(settings: Settings): Agent {
  async function agent<T>(site: string, ...rest: AgentArguments<T>): Promise<WriteOutcome<T>> {
    return toOutcome(await runAgent(settings, site, rest), "write");
  }
  async function orThrow<T>(site: string, ...rest: AgentArguments<T>): Promise<T> {
    return toBareValue(await runAgent(settings, site, rest));
  }
  return Object.assign(agent, { orThrow, ...makeAgentStream(settings) });
}

async function runAgent<T>(settings: Settings, site: string, rest: AgentArguments<T>): Promise<CallResult<T>> {
  const [options, call] = splitArguments(rest);
  const plan = { ...withOptions(settings.agent, options), retry: noRetry };
  const scope = scopes.getStore();
  const entered = enterRun(scope, options?.run);
  const measured = startMeasuring(settings, toStarted(site, "composite", entered.run));
  return during(openDeadline(settings, plan, scope, options?.signal), async (deadline) => {
    const obstacle = await findObstacle(entered, settings.ledger, { deadline, mode: plan.mode, clock: settings.clock });
    if (obstacle !== undefined) {
      const result: CallResult<T> = { state: "failed", failure: toFailure(site, obstacle) };
      measured.end(result, 0);
      return result;
    }
    const { run } = entered;
    const guarded: GuardedCall<T> = {
      settings,
      site,
      plan,
      effect: "write",
      composite: true,
      deadline,
      run,
      call: (facts) => measured.inside(facts.attempt, undefined, () => call(new RunContext(facts, run))),
    };
    const ended = await runGuarded(guarded);
    const result = toComposite(toCallResult(site, settings.clock, ended), ended.attempts, settings.clock);
    if (result.state === "succeeded" && deadline.cut === undefined) await closeRun(entered, settings.clock);
    measured.end(result, ended.attempts);
    return result;
  });
}
