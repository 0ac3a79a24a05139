import { ExponentialBackoff, handleAll, retry, timeout, TimeoutStrategy, wrap } from "cockatiel";
import { readToEnd, tellInTwoWords, type Variant } from "../told.ts";

/** cockatiel's timeout around its retry, with the SDK's own repeats off. */
export const cockatiel: Variant = {
  name: "cockatiel timeout+retry",
  open: (caller) => {
    const policy = wrap(
      timeout(2_500, TimeoutStrategy.Aggressive),
      retry(handleAll, { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 20 }) }),
    );
    return (url, outer) =>
      tellInTwoWords(caller, () =>
        policy.execute(
          async ({ signal }) => readToEnd(caller, await caller.call(url, { signal, key: "order-17", retries: 0 })),
          outer,
        ),
      );
  },
};
