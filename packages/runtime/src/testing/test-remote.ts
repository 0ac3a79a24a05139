import type { RemoteConfig } from "../api/remote-config.ts";
import type { Remote } from "../api/remote.ts";
import { createRemoteAt } from "../create-remote.ts";
import { memoryLedger } from "../ledger/memory-ledger.ts";
import { HandClock } from "./hand-clock.ts";

export interface TestRemoteConfig extends Partial<RemoteConfig> {
  /** Default: a clock that nobody moves, so that no call ever times out. */
  clock?: HandClock;
}

/** A remote whose time a test moves: deadlines, backoff and leases come as they would, at once. Default: 60 s for a call, a ledger in memory. */
export function testRemote({ clock = new HandClock(), ...config }: TestRemoteConfig = {}): Remote {
  return createRemoteAt({ timeout: "60s", ledger: memoryLedger({ clock: clock.now }), ...config }, clock);
}
