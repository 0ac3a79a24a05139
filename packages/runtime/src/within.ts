import { Deadline, during } from "./time/deadline.ts";
import { parseDuration } from "./api/duration.ts";
import { closeRun, type EnteredRun, enterRun, findObstacle } from "./runs/entered-run.ts";
import { LedgerUnreachableError } from "./acts/ledger-unreachable-error.ts";
import type { WithinOptions } from "./api/options.ts";
import type { Remote, WithinContext } from "./api/remote.ts";
import type { OpenRun } from "./runs/run.ts";
import { type Scope, scopes } from "./runs/scope.ts";
import type { Settings } from "./calls/settings.ts";

export function makeWithin(settings: Settings): Remote["within"] {
  return (options, work) => {
    const scope = options.detached === true ? undefined : scopes.getStore();
    const entered = options.run === undefined ? undefined : enterRun(scope, options.run);
    const run = entered?.run ?? scope?.run;
    return during(openDeadline(settings, options, scope), async (deadline) => {
      if (entered !== undefined) await openOrThrow(settings, entered, deadline);
      const value = await scopes.run({ deadline, run }, async () => work(toContext(deadline, run)));
      if (entered !== undefined && deadline.cut === undefined) await closeRun(entered, settings.clock);
      return value;
    });
  };
}

function openDeadline(
  { clock, mode }: Settings,
  { timeout, signal }: WithinOptions,
  scope: Scope | undefined,
): Deadline {
  const timeoutMs = timeout === undefined || mode === "observe" ? undefined : parseDuration(timeout);
  return new Deadline({ clock, timeoutMs, parent: scope?.deadline, signal });
}

async function openOrThrow({ ledger, mode, clock }: Settings, entered: EnteredRun, deadline: Deadline): Promise<void> {
  const obstacle = await findObstacle(entered, ledger, { deadline, mode, clock });
  if (obstacle === undefined) return;
  throw new LedgerUnreachableError({ run: entered.run.id, cause: obstacle.cause ?? deadline.signal.reason });
}

function toContext(deadline: Deadline, run: OpenRun | undefined): WithinContext {
  return {
    get signal() {
      return deadline.signal;
    },
    remaining: () => deadline.remaining(),
    run: run?.face,
    inside: (work) => scopes.run({ deadline, run }, work),
  };
}
