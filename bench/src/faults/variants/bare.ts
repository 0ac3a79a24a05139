import { readToEnd, tellInTwoWords, type Variant } from "../told.ts";
import { atMost } from "./patience.ts";

/** Longer than the repeats of every SDK here take, save LangChain's 6. */
const patienceMs = 10_000;

/** The SDK as it comes, with a time limit on the whole where it takes a signal. */
export const bare: Variant = {
  name: "bare SDK",
  open: (caller) => (url, outer) =>
    tellInTwoWords(caller, () =>
      atMost(patienceMs, outer, async (signal) =>
        readToEnd(caller, await caller.call(url, { signal, key: "order-17", retries: undefined })),
      ),
    ),
};
