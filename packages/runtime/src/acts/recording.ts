import type { Clock } from "../time/clock.ts";
import type { Alarm, Ledger } from "../ledger/ledger.ts";
import type { StoredSuccess } from "../ledger/record.ts";
import { sound } from "../calls/notify.ts";
import { sleep } from "../time/sleep.ts";

/** A success on its way into the ledger. */
export interface Recording {
  /** Whether the first try went well. Never rejects. */
  readonly first: Promise<boolean>;
  /** Whether any try did. Never rejects. */
  readonly done: Promise<boolean>;
}

/** When a try fails, the next comes after these milliseconds. */
const pausesMs: readonly number[] = [200, 1_000, 5_000, 15_000, 30_000];

/** Records that an act happened, and keeps trying: a receipt must not get lost because the ledger was away for a moment. */
export function recordSuccess(
  { ledger, clock, onAlarm }: { ledger: Ledger; clock: Clock; onAlarm: (alarm: Alarm) => void },
  id: string,
  outcome: StoredSuccess,
): Recording {
  const first = tryOnce();
  return { first, done: first.then((isRecorded) => isRecorded || tryAgain()) };

  async function tryOnce(): Promise<boolean> {
    try {
      const answer = await ledger.succeed(id, outcome);
      if (typeof answer === "object") sound(onAlarm, answer);
      return true;
    } catch {
      return false;
    }
  }

  async function tryAgain(): Promise<boolean> {
    for (const pause of pausesMs) {
      await sleep(clock, pause);
      if (await tryOnce()) return true;
    }
    return false;
  }
}
