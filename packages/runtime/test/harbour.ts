import type { CallEvent } from "../src/api/call-event.ts";
import { createRemoteAt } from "../src/create-remote.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { memoryLedger } from "../src/ledger/memory-ledger.ts";
import type { RemoteConfig } from "../src/api/remote-config.ts";
import type { Remote } from "../src/api/remote.ts";
import { HandClock } from "../src/testing/hand-clock.ts";

/** A remote over a ledger in memory, both on one clock that the test moves. */
export interface Harbour {
  readonly remote: Remote;
  readonly clock: HandClock;
  readonly ledger: Ledger;
  readonly events: CallEvent[];
}

export function openHarbour(config: Partial<RemoteConfig> = {}): Harbour {
  const clock = new HandClock();
  const ledger = config.ledger ?? memoryLedger({ clock: clock.now });
  const events: CallEvent[] = [];
  const onCall = (event: CallEvent) => void events.push(event);
  const remote = createRemoteAt({ timeout: "60s", onCall, ...config, ledger }, clock);
  return { remote, clock, ledger, events };
}

/** A process that starts anew over the same ledger, on the same clock. */
export function restart({ clock, ledger }: Harbour, config: Partial<RemoteConfig> = {}): Harbour {
  const events: CallEvent[] = [];
  const onCall = (event: CallEvent) => void events.push(event);
  return { clock, ledger, events, remote: createRemoteAt({ timeout: "60s", onCall, ...config, ledger }, clock) };
}

export function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** An error as Node's sockets raise it. */
export function socketError(code: string): Error {
  return Object.assign(new Error(`socket: ${code}`), { code });
}

/** An error as most SDKs report a status. */
export function statusError(status: number, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(`status ${status}`), { status, headers: new Headers(headers) });
}

/** Answers one after the other: an `Error` is thrown, anything else returned. */
export function script<T>(...answers: (T | Error)[]): { call: () => Promise<T>; count: () => number } {
  let made = 0;
  const call = (): Promise<T> => {
    const answer = answers[made++];
    if (answer === undefined) return Promise.reject(new Error("The script has no more answers."));
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { call, count: () => made };
}
