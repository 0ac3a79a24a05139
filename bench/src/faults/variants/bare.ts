import { readToEnd, tellInTwoWords, type Variant } from "../told.ts";

/** Longer than the repeats of every SDK here take. */
const patienceMs = 10_000;

/** The SDK as it comes, with a time limit on the whole where it takes a signal. */
export const bare: Variant = {
  name: "bare SDK",
  open: (caller) => async (url, outer) => {
    // Not `AbortSignal.any`: Node 20 may collect what it was made of, and then it never aborts.
    const controller = new AbortController();
    const abort = () => controller.abort();
    const timer = setTimeout(abort, patienceMs);
    outer.addEventListener("abort", abort);
    const options = { signal: controller.signal, key: "order-17", retries: undefined };
    const told = await tellInTwoWords(caller, async () => readToEnd(caller, await caller.call(url, options)));
    clearTimeout(timer);
    return told;
  },
};
