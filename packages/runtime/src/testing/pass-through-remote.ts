import type { RemoteConfig } from "../api/remote-config.ts";
import type { Remote } from "../api/remote.ts";
import { createRemote } from "../create-remote.ts";
import { memoryLedger } from "../ledger/memory-ledger.ts";

/** A remote that lets every call through once, without a deadline, a repeat or a replay, for tests of what is around the calls. */
export function passThroughRemote(config: Partial<Omit<RemoteConfig, "mode">> = {}): Remote {
  return createRemote({ timeout: "1h", ledger: memoryLedger(), ...config, mode: "observe" });
}
