import { countInDoubt } from "./calls/count-in-doubt.ts";
import { makeAgent } from "./agent.ts";
import { type Clock, systemClock } from "./time/clock.ts";
import { makeRead } from "./read.ts";
import { makeReconcile } from "./reconcile.ts";
import type { RemoteConfig } from "./api/remote-config.ts";
import type { Remote } from "./api/remote.ts";
import { toSettings } from "./calls/settings.ts";
import { makeStream } from "./stream.ts";
import { makeWithin } from "./within.ts";
import { makeWrite } from "./write.ts";

/** Makes the one object through which an application calls others. Call it once, when the program starts. */
export function createRemote(config: RemoteConfig): Remote {
  return createRemoteAt(config, systemClock);
}

/** For tests: the same with a clock of their own. */
export function createRemoteAt(config: RemoteConfig, clock: Clock): Remote {
  const settings = toSettings(config, clock);
  config.telemetry?.watch({ breakers: () => settings.sites.readBreakers(), inDoubt: countInDoubt(config.ledger) });
  return {
    read: makeRead(settings),
    write: makeWrite(settings),
    agent: makeAgent(settings),
    stream: makeStream(settings),
    within: makeWithin(settings),
    reconcile: makeReconcile(settings),
  };
}
