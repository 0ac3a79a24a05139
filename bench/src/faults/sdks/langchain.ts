import type { Caller, CallOptions } from "../caller.ts";
import { findContract } from "../contracts.ts";
import { chat } from "./chat.ts";

interface Model {
  readonly invoke: (input: string, options: object) => Promise<unknown>;
  readonly stream: (input: string, options: object) => Promise<unknown>;
}

interface LangchainOpenai {
  readonly ChatOpenAI: new (options: object) => Model;
}

const prompt = "How is the tide?";
const openai = findContract<LangchainOpenai>("langchain", "@langchain/openai");

/** Its own repeats are LangChain's, by default 6; those of the client inside are off. */
export const langchain: readonly Caller[] = openai === undefined ? [] : toCallers(openai);

function toCallers({ ChatOpenAI }: LangchainOpenai): readonly Caller[] {
  const model = (url: string, { retries }: CallOptions) =>
    new ChatOpenAI({
      model: "m",
      apiKey: "k",
      configuration: { baseURL: url },
      ...(retries !== undefined && { maxRetries: retries }),
    });
  const facts = { isKeyed: false, ownRetries: 6, callee: chat };
  return [
    {
      ...facts,
      name: "langchain",
      kind: "read",
      call: (url, options) => model(url, options).invoke(prompt, { signal: options.signal }),
    },
    {
      ...facts,
      name: "langchain stream",
      kind: "stream",
      call: (url, options) => model(url, options).stream(prompt, { signal: options.signal }),
    },
  ];
}
