import type { Clock } from "../src/time/clock.ts";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until a test moves it. */
export class HandClock implements Clock {
  /** What `random` gives. */
  chance = 0.5;
  #now = Date.UTC(2026, 0, 1);
  #timers: Timer[] = [];

  readonly now = (): number => this.#now;
  readonly random = (): number => this.chance;
  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** How many timers are set. */
  get timers(): number {
    return this.#timers.length;
  }

  /** Moves on, lets every timer on the way go off, and everything that follows from it happen. */
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
