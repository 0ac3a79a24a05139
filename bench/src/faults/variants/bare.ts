import { readToEnd, tellInTwoWords, type Variant } from "../told.ts";

/** Longer than the repeats of every SDK here take. */
const patienceMs = 10_000;

/** The SDK as it comes, with a time limit on the whole where it takes a signal. */
export const bare: Variant = {
  name: "bare SDK",
  open: (caller) => (url, signal) => {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    return tellInTwoWords(caller, async () =>
      readToEnd(caller, await caller.call(url, { signal: limited, key: "order-17", retries: undefined })),
    );
  },
};
