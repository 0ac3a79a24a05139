import type { CallFact } from "../sdk.ts";

/** Requests that ask although their method is POST: searches, models and their like. */
export const askingAddress: Required<CallFact>["asks"] = {
  argument: 0,
  path: [],
  in: "last",
  words: new Set(
    "autocomplete classify completion completions crawl embeddings extract find generations graphql introspect lookup map moderations query rerank scrape search suggest token tokenize transcriptions translate".split(
      " ",
    ),
  ),
};

/** Programs that look at files, processes and the machine, and have no option to change them. */
export const askingCommand: Required<CallFact>["asks"] = {
  argument: 0,
  path: [],
  in: "first",
  words: new Set("cat df du grep head ls ps pwd rg stat tail uname wc where whereis which whoami".split(" ")),
};
