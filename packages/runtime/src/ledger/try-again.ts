import { pause } from "./pause.ts";

/**
 * Does what has the same effect once or twice again, where the connection was cut under it or the server asks for it. Whatever else goes
 * wrong is thrown at once.
 */
export async function tryAgain<T>(work: () => PromiseLike<T>, mayRepeat: (error: unknown) => boolean): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!mayRepeat(error)) throw error;
      await pause(pauseMs * (0.5 + Math.random() / 2));
    }
  }
  return work();
}

const PAUSES_MS: readonly number[] = [10, 50, 200, 500, 1_000];
