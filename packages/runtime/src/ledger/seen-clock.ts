/** A clock of this process that others may know to be later. */
export interface SeenClock {
  now(): number;
  /** Takes note of an instant that another process saw. */
  see(instant: number): void;
}

/** Where the host's clock went back, this one goes on from the largest instant at the host's pace: standing still, keys would never grow old. */
export function seenClock(clock: () => number): SeenClock {
  let ahead = 0;
  let latest = 0;
  const now = () => (latest = Math.max(latest, clock() + ahead));
  return {
    now,
    see: (instant) => {
      const behind = instant - now();
      if (behind <= 0) return;
      ahead += behind;
      latest = instant;
    },
  };
}
