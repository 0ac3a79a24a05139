import type { Clock } from "../time/clock.ts";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still, on the first day of 2026, until a test moves it: hand it to `testRemote`. */
export class HandClock implements Clock {
  /** What chance gives, at least 0 and less than 1: backoff waits this part of what it may. Default: 0.5. */
  chance = 0.5;
  #now = Date.UTC(2026, 0, 1);
  #timers: Timer[] = [];

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#now;
  /** Gives `chance`. */
  readonly random = (): number => this.chance;
  /** Runs something so many milliseconds later; calling the answer prevents it. */
  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** How many timers are set: none where every call has ended. */
  get timers(): number {
    return this.#timers.length;
  }

  /** Moves on by so many milliseconds, lets every timer on the way go off, and everything that follows from it happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#now = next.at;
      next.run();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  #next(end: number): Timer | undefined {
    return this.#timers.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
  }
}

/** Lets all promises that can go on go on. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) await new Promise((resolve) => setImmediate(resolve));
}
