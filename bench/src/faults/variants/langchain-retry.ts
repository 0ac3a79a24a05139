import { RunnableLambda } from "@langchain/core/runnables";
import { readToEnd, tellInTwoWords, type Variant } from "../told.ts";
import { atMost } from "./patience.ts";

const patienceMs = 6_000;

/** LangChain's `withRetry` as it comes (3 attempts, a second and more between them) around the call, with the SDK's own repeats off. */
export const langchainRetry: Variant = {
  name: "LangChain withRetry",
  open: (caller) => (url, outer) =>
    tellInTwoWords(caller, () =>
      atMost(patienceMs, outer, (signal) => {
        const call = async () =>
          (await readToEnd(caller, await caller.call(url, { signal, key: "order-17", retries: 0 }))) ?? null;
        return RunnableLambda.from(call).withRetry().invoke("go", { signal });
      }),
    ),
};
