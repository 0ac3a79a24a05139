import { fern } from "./families/fern.ts";
import type { CallFact, Sdk } from "./sdk.ts";

/** `timeoutInSeconds ?? 300` of every call (`Client.js`). */
const model = { kind: "model", effect: "read", returns: "api-promise", ...fern(1, 300) } as const;
const first = ["chat", "generate", "embed", "rerank", "classify", "summarize"];
const second = ["chat", "embed", "rerank", "parse"];

/** Version 1 of the interface, which `CohereClientV2` keeps where version 2 has nothing of the name. */
const kept = first.filter((name) => !second.includes(name));

function membersOf(container: string, from: string, before: string, names: readonly string[]): readonly CallFact[] {
  return names.flatMap((name) => {
    const fact = { path: `${before}${name}`, declared: `${container}.${name}`, from: [from], ...model };
    const streamed = { ...fact, path: `${fact.path}Stream`, declared: `${fact.declared}Stream` };
    return streaming.has(name) ? [fact, { ...streamed, returns: "stream" }] : [fact];
  });
}

const streaming: ReadonlySet<string> = new Set(["chat", "generate"]);

export const cohere: Sdk = {
  id: "cohere",
  name: "Cohere",
  packages: ["cohere-ai"],
  versions: "8",
  docs: "https://github.com/cohere-ai/cohere-typescript",
  summary: "Model calls of both versions of the interface; jobs, data sets, connectors and fine-tuning are left out.",
  clients: ["CohereClient", "CohereClientV2"],
  calls: [
    ...membersOf("CohereClient", "CohereClient", "", first),
    ...membersOf("V2Client", "CohereClient", "v2.", second),
    ...membersOf("CohereClientV2", "CohereClientV2", "", [...second, ...kept]),
  ],
};
