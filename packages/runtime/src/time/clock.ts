/** Time and chance, handed in so that no test waits for either. */
export interface Clock {
  /** Milliseconds since 1970 that never go back. */
  now: () => number;
  /** Runs something later; calling the answer prevents it. A background timer does not keep the process alive. */
  after: (milliseconds: number, run: () => void, options?: { background: boolean }) => () => void;
  /** At least 0, less than 1. */
  random: () => number;
}

/** The longest time that Node's timers take; anything longer fires at once. */
export const longestTimer = 2_147_483_647;

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after: (milliseconds, run, options) => {
    const timer = setTimeout(run, Math.min(milliseconds, longestTimer));
    // In a browser a timer is a number, and keeps nothing alive.
    if (options?.background && typeof timer === "object") timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
  random: Math.random,
};
