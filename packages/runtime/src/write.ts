import type { WriteOutcome } from "@thirdstate/types";
import { UnknownOutcomeError } from "@thirdstate/types";
import { type Act, toAct } from "./acts/act.ts";
import { type CallResult, toBareValue, toOutcome } from "./calls/call-result.ts";
import type { WriteCall } from "./acts/carried.ts";
import { ledgeredWrite } from "./acts/ledgered-write.ts";
import { startMeasuring, toStarted } from "./calls/measured.ts";
import { observedWrite } from "./acts/observed-write.ts";
import type { WriteOptions, WriteOrThrowOptions } from "./api/options.ts";
import type { Write } from "./api/remote.ts";
import { type Scope, scopes } from "./runs/scope.ts";
import type { Settings } from "./calls/settings.ts";

export function makeWrite(settings: Settings): Write {
  async function write<T>(site: string, options: WriteOptions<T>, call: WriteCall<T>): Promise<WriteOutcome<T>> {
    const { result } = await runWrite(settings, site, options, call);
    return toOutcome(result, "write");
  }
  async function orThrow<T>(site: string, options: WriteOrThrowOptions<T>, call: WriteCall<T>): Promise<T> {
    const { result, act } = await runWrite(settings, site, options, call);
    if (result.state !== "unknown") return toBareValue(result);
    if (options.unknown !== "throw") return options.unknown(result.inDoubt);
    if (act.plan.mode === "observe") return toBareValue(result);
    throw new UnknownOutcomeError(result.inDoubt);
  }
  return Object.assign(write, { orThrow });
}

async function runWrite<T>(
  settings: Settings,
  site: string,
  options: WriteOptions<T>,
  call: WriteCall<T>,
): Promise<{ result: CallResult<T>; act: Act<T> }> {
  const scope: Scope | undefined = scopes.getStore();
  const act = toAct(settings, site, options, scope);
  const { callId } = options;
  const measured = startMeasuring(settings, { ...toStarted(site, "write", act.run), callId, scope: act.name });
  const carry = act.plan.mode === "observe" ? observedWrite : ledgeredWrite;
  const { result, attempts, withheld } = await carry(act, scope, (context) =>
    measured.inside(context.attempt, context.key, () => call(context)),
  );
  measured.end(result, attempts, withheld);
  return { result, act };
}
