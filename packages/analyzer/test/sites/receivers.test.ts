import type { CallSite } from "../../src/sites/call-site.ts";
import { runCases } from "./run-cases.ts";
import type { SiteCase } from "./site-table.ts";

const chain = `import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { PromptTemplate } from "@langchain/core/prompts";
import { type Runnable, RunnableLambda, RunnableMap, RunnablePassthrough, RunnableSequence } from "@langchain/core/runnables";
declare const model: BaseChatModel;
declare const prompt: PromptTemplate;
const parser = new StringOutputParser();
`;
const found = ["chain.invoke read"];
/** What import tracking sees too: calls on the model itself, and on what its own methods give. */
const followed = /^(?:a model|an inherited|what a model|a pipe out of)/;

const counted: readonly SiteCase[] = [
  { name: "a model", code: `${chain}model.invoke("Free?");`, sites: ["model.invoke read"] },
  { name: "an inherited member", code: `${chain}model.batch(["Free?"]);`, sites: ["model.batch read"] },
  {
    name: "a model that may be another",
    code: `${chain}const chain = prompt ? model : model.withConfig({});\nchain.invoke("");`,
  },
  { name: "what a model's type was given", code: `${chain}const chain = model.withConfig({});\nchain.invoke("");` },
  { name: "a pipe into a model", code: `${chain}const chain = prompt.pipe(model).pipe(parser);\nchain.invoke({});` },
  { name: "a pipe out of a model", code: `${chain}const chain = model.pipe(parser);\nchain.invoke("");` },
  {
    name: "a sequence, with a chain in a map",
    code: `${chain}const inner = prompt.pipe(model).pipe(parser);\nconst chain = RunnableSequence.from([{ berth: inner }, parser]);\nchain.invoke({});`,
  },
  {
    name: "a chain that is settled and bound again",
    code: `${chain}const chain = prompt.pipe(model).pipe(parser).withConfig({ runName: "ask" });\nchain.invoke({});`,
  },
  {
    name: "a variable that is given its chain later",
    code: `${chain}let chain: Runnable;\nif (parser) chain = prompt.pipe(model);\nelse chain = prompt.pipe(model).pipe(parser);\nchain.invoke({});`,
  },
  {
    name: "a function's chain, awaited",
    code: `${chain}async function make() {\n  return prompt.pipe(model).pipe(parser);\n}\nconst chain = await make();\nchain.invoke({});\nexport {};`,
  },
].map((each) => ({ sites: found, ...(followed.test(each.name) ? {} : { syntactic: [] }), ...each }));

const others: readonly SiteCase[] = [
  { name: "a prompt", code: `${chain}prompt.invoke({});`, sites: [] },
  { name: "a parser", code: `${chain}parser.invoke("");`, sites: [] },
  { name: "a lambda", code: `${chain}RunnableLambda.from((berth: number) => berth).invoke(4);`, sites: [] },
  { name: "a map of lambdas", code: `${chain}RunnableMap.from({ berth: () => 4 }).invoke("");`, sites: [] },
  { name: "a chain without a model", code: `${chain}prompt.pipe(parser as never).invoke({});`, sites: [] },
  { name: "a value handed through", code: `${chain}new RunnablePassthrough().invoke(model);`, sites: [] },
  {
    name: "a chain of which only its outside is seen",
    code: `${chain}declare const given: Runnable;\ngiven.invoke("");`,
    sites: [],
  },
  {
    name: "a chain of itself",
    code: `${chain}let loop: Runnable;\nloop = loop!.pipe(loop!);\nloop.invoke("");`,
    sites: [],
  },
];

runCases("receivers that count", counted, toText);
runCases("receivers that do not", others, toText);

function toText({ name, effect }: CallSite): string {
  return `${name} ${effect}`;
}
