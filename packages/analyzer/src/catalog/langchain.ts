import type { CallFact, ReceiverFact, Sdk, ToolFact } from "./sdk.ts";

const models = [
  ...["ChatOpenAI", "ChatOpenAICompletions", "ChatOpenAIResponses", "AzureChatOpenAI", "ChatAnthropic"],
  ...["ChatGoogleGenerativeAI", "ChatGoogle", "ChatVertexAI", "ChatBedrockConverse", "ChatMistralAI", "ChatGroq"],
  ...["ChatOllama", "ChatCohere", "ChatXAI", "ChatDeepSeek", "ChatCerebras", "ChatOpenRouter", "ChatWatsonx"],
  ...["OpenAI", "AzureOpenAI", "Ollama", "MistralAI", "VertexAI", "Bedrock", "initChatModel", "BaseChatModel"],
];
const embeddings = [
  ...["OpenAIEmbeddings", "AzureOpenAIEmbeddings", "GoogleGenerativeAIEmbeddings", "VertexAIEmbeddings"],
  ...["BedrockEmbeddings", "MistralAIEmbeddings", "OllamaEmbeddings", "CohereEmbeddings"],
];

/** What `@langchain/classic` keeps, and `langchain` had before 1: functions that make a chain around a model. */
const makers = [
  ...["createStuffDocumentsChain", "createRetrievalChain", "createHistoryAwareRetriever", "createSqlQueryChain"],
  ...["createOpenAIFnRunnable", "createStructuredOutputRunnable"],
];
const chains = [
  ...["LLMChain", "ConversationChain", "StuffDocumentsChain", "MapReduceDocumentsChain", "RefineDocumentsChain"],
  ...["RetrievalQAChain", "ConversationalRetrievalQAChain", "VectorDBQAChain", "ChatVectorDBQAChain"],
  ...["AnalyzeDocumentChain", "MultiRouteChain", "ConstitutionalChain", "OpenAIModerationChain"],
];
const sequences = ["SequentialChain", "SimpleSequentialChain"];
/** These act on what the model says: they run tools, a query or a request. */
const executors = [
  "AgentExecutor",
  "PlanAndExecuteAgentExecutor",
  "SqlDatabaseChain",
  "GraphCypherQAChain",
  "APIChain",
];

/** `RunnableConfig`; `ensureConfig` makes one signal of `signal` and `timeout`, which ends the call with its repeats (`runnables/config.js`). */
const config = {
  signal: { argument: 1, path: ["signal"], form: "signal" },
  timeout: { argument: 1, path: ["timeout"], unit: "ms", covers: "call" },
} as const;
/**
 * `AsyncCaller`: `params.maxRetries ?? 6` (`utils/async_caller.js`); providers tell their own clients to repeat nothing.
 * The call's own `maxRetries` is not named, as ChatGoogleGenerativeAI drops it.
 */
const retries = { argument: 0, path: ["maxRetries"], preset: 6, off: 0, on: "client" } as const;
const model = { kind: "model", effect: "read", from: models, retries, ...config } as const;
/** Bindings, structured outputs, fallbacks and chains: the type tells what goes in or comes out, else how the chain was made does. */
const receiver: ReceiverFact = {
  is: ["BaseLanguageModel", "BaseLanguageModelInterface", "ConfigurableModel", ...chains],
  of: ["BaseLanguageModelInput", "AIMessageChunk"],
  joins: ["pipe", "from", "RunnableWithMessageHistory", ...makers],
};
const runnable = { ...model, from: makers, receiver } as const;
/** `streamEvents` reads ahead at once: `IterableReadableStream.fromAsyncGenerator` (`runnables/base.js`). */
const events = "starter";

/** `ensureConfig` bounds a run by 25 super-steps. */
const agent = {
  kind: "agent",
  effect: "composite",
  from: ["createAgent"],
  loop: { argument: 1, path: ["recursionLimit"], unit: "super-steps", preset: 25 },
  ...config,
} as const;
/** Its bound, `maxIterations` of 15, stands in the constructor (`agents/executor.js`); the config reaches its model and tools. */
const executor = {
  kind: "agent",
  effect: "composite",
  from: ["AgentExecutor", "initializeAgentExecutorWithOptions"],
  receiver: { is: executors, of: [], joins: ["pipe", "from", "RunnableWithMessageHistory", ...sequences] },
} as const;
const chain = {
  kind: "model",
  effect: "read",
  from: chains,
  receiver: { is: chains, of: [], joins: sequences },
} as const;
/** `BaseChain.invoke` races what it is given among its values, and lets the loser run on; chains drop the config. */
const inValues = {
  signal: { argument: 0, path: ["signal"], form: "signal" },
  timeout: { argument: 0, path: ["timeout"], unit: "ms", covers: "call" },
} as const;
const embedding = { kind: "model", effect: "read", returns: "promise", from: embeddings, retries } as const;

const calls: readonly CallFact[] = [
  { path: "invoke", declared: "BaseChat*.invoke", ...model, returns: "promise" },
  { path: "stream", declared: "BaseChat*.stream", ...model, returns: "stream" },
  { path: "streamEvents", declared: "BaseChat*.streamEvents", ...model, returns: events },
  { path: "invoke", declared: "BaseLLM.invoke", ...model, returns: "promise" },
  { path: "invoke", declared: "ConfigurableModel.invoke", ...model, returns: "promise" },
  { path: "stream", declared: "ConfigurableModel.stream", ...model, returns: "stream" },
  { path: "streamEvents", declared: "ConfigurableModel.streamEvents", ...model, returns: events },
  { path: "batch", declared: "ConfigurableModel.batch", ...model, returns: "promise" },
  { path: "invoke", declared: "BaseChain.invoke", ...executor, ...config, returns: "promise" },
  { path: "invoke", declared: "BaseChain.invoke", ...chain, returns: "promise" },
  { path: "call", declared: "BaseChain.call", ...executor, ...inValues, returns: "promise" },
  { path: "call", declared: "BaseChain.call", ...chain, ...inValues, returns: "promise" },
  { path: "call", declared: "LLMChain.call", ...chain, returns: "promise" },
  {
    path: "predict",
    declared: "LLMChain.predict",
    ...chain,
    from: ["LLMChain", "ConversationChain"],
    returns: "promise",
  },
  { path: "run", declared: "BaseChain.run", ...executor, returns: "promise" },
  { path: "run", declared: "BaseChain.run", ...chain, returns: "promise" },
  { path: "apply", declared: "BaseChain.apply", ...executor, returns: "promise" },
  { path: "apply", declared: "BaseChain.apply", ...chain, returns: "promise" },
  { path: "invoke", declared: "Runnable*.invoke", ...executor, from: [], ...config, returns: "promise" },
  { path: "stream", declared: "Runnable*.stream", ...executor, ...config, returns: "stream" },
  { path: "batch", declared: "Runnable*.batch", ...executor, ...config, returns: "promise" },
  { path: "streamEvents", declared: "Runnable*.streamEvents", ...executor, ...config, returns: events },
  { path: "invoke", declared: "Runnable*.invoke", ...runnable, returns: "promise" },
  { path: "stream", declared: "Runnable*.stream", ...runnable, returns: "stream" },
  { path: "batch", declared: "Runnable*.batch", ...runnable, returns: "promise" },
  { path: "streamEvents", declared: "Runnable*.streamEvents", ...runnable, returns: events },
  { path: "invoke", declared: "ReactAgent.invoke", ...agent, returns: "promise" },
  { path: "stream", declared: "ReactAgent.stream", ...agent, returns: "stream" },
  { path: "streamEvents", declared: "ReactAgent.streamEvents", ...agent, returns: "starter" },
  { path: "embedQuery", declared: "*Embeddings.embedQuery", ...embedding },
  { path: "embedDocuments", declared: "*Embeddings.embedDocuments", ...embedding },
];

/** `ToolNode` of agents rethrows what a handler throws, and tells the model of malformed input only (`agents/nodes/ToolNode.js`). */
const definition = { name: { argument: 0, path: ["name"] }, errorsReachModel: false } as const;
const made = {
  ...definition,
  form: "call",
  handler: { argument: 0, path: ["func"] },
  callId: { parameter: 2, path: ["toolCall", "id"] },
  signal: { parameter: 2, path: ["signal"] },
} as const;

const tools: readonly ToolFact[] = [
  {
    path: "tool",
    declared: "tool",
    ...definition,
    form: "call",
    handler: { argument: 0, path: [] },
    name: { argument: 1, path: ["name"] },
    callId: { parameter: 1, path: ["toolCall", "id"] },
    signal: { parameter: 1, path: ["signal"] },
  },
  { path: "DynamicStructuredTool", declared: "DynamicStructuredTool", ...made },
  { path: "DynamicTool", declared: "DynamicTool", ...made },
  ...["StructuredTool", "Tool"].map((base): ToolFact => ({
    path: base,
    declared: base,
    ...definition,
    form: "subclass",
    handler: { argument: 0, path: ["_call"] },
    callId: { parameter: 2, path: ["toolCall", "id"] },
    signal: { parameter: 2, path: ["signal"] },
  })),
];

const providers = [
  ...["anthropic", "aws", "azure-openai", "baidu-qianfan", "cerebras", "cloudflare", "cohere", "deepseek", "google"],
  ...["google-common", "google-gauth", "google-genai", "google-vertexai", "google-vertexai-web", "google-webauth"],
  ...["groq", "ibm", "mistralai", "ollama", "openai", "openrouter", "xai", "yandex", "community"],
];

export const langchain: Sdk = {
  id: "langchain",
  name: "LangChain",
  packages: ["langchain", "@langchain/classic", "@langchain/core", ...providers.map((name) => `@langchain/${name}`)],
  versions: "0.3 - 1",
  docs: "https://docs.langchain.com/oss/javascript/langchain/overview",
  summary:
    "Models, what binds or follows them, agents and their executors, embeddings and tools. A chain counts where its type, or the program, shows a model in it; prompts, parsers, lambdas, retrievers and local tools are left out.",
  clients: [...models, ...embeddings, ...chains, ...makers, ...executor.from, "createAgent"],
  derivations: [
    "withStructuredOutput",
    "bindTools",
    "pipe",
    "withConfig",
    "withRetry",
    "withFallbacks",
    "withListeners",
    "bind",
  ],
  calls,
  tools,
  // `humanInTheLoopMiddleware` stops before the tools that it names; any other may ask as well.
  askers: [{ path: "createAgent", declared: "createAgent", approvesTools: { argument: 0, path: ["middleware"] } }],
};
