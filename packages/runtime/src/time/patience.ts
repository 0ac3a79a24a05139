import type { Clock } from "./clock.ts";
import type { Deadline } from "./deadline.ts";

/** What became of a promise while somebody waited for it. `late`: it was still pending when patience ended. */
export type Waited<T> = { readonly value: T } | { readonly error: unknown } | "late";

/** Waits until a call's deadline. */
export function waitUntilCut<T>(promise: PromiseLike<T>, deadline: Deadline): Promise<Waited<T>> {
  return new Promise((resolve) => {
    const stopListening = deadline.onCut(() => {
      resolve("late");
    });
    settleInto(promise, (waited) => {
      stopListening();
      resolve(waited);
    });
  });
}

/** Waits for so many milliseconds. */
export function waitFor<T>(promise: PromiseLike<T>, milliseconds: number, clock: Clock): Promise<Waited<T>> {
  return new Promise((resolve) => {
    const stopTimer = clock.after(milliseconds, () => {
      resolve("late");
    });
    settleInto(promise, (waited) => {
      stopTimer();
      resolve(waited);
    });
  });
}

/** Waits, unless the call is cut: then the answer is `false`. */
export function wait(milliseconds: number, deadline: Deadline, clock: Clock): Promise<boolean> {
  return new Promise((resolve) => {
    const stopTimer = clock.after(milliseconds, () => {
      stopListening();
      resolve(true);
    });
    const stopListening = deadline.onCut(() => {
      stopTimer();
      resolve(false);
    });
  });
}

function settleInto<T>(promise: PromiseLike<T>, settle: (waited: Waited<T>) => void): void {
  promise.then(
    (value) => {
      settle({ value });
    },
    (error: unknown) => {
      settle({ error });
    },
  );
}
