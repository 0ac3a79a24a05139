import type { Deadline } from "../time/deadline.ts";

/** Lets so many attempts at one callee run at a time. The others wait in the order in which they came, each no longer than its deadline. */
export class ConcurrencyLimit {
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  /** Undefined where the deadline came before its turn did. */
  async run<T>(deadline: Deadline, attempt: () => Promise<T>): Promise<T | undefined> {
    if (!(await this.#enter(deadline))) return undefined;
    try {
      return await attempt();
    } finally {
      this.#leave();
    }
  }

  #enter(deadline: Deadline): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const enter = () => {
        stopListening();
        resolve(true);
      };
      this.#waiting.add(enter);
      const stopListening = deadline.onCut(() => {
        this.#waiting.delete(enter);
        resolve(false);
      });
    });
  }

  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
