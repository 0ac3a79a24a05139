import { idempotencyKey } from "../../src/acts/idempotency-key.ts";
import { idempotentTool as aiTool } from "../../src/ai-sdk.ts";
import { idempotentTool as anthropicTool } from "../../src/anthropic.ts";
import { idempotentTool as langchainTool } from "../../src/langchain.ts";
import { idempotentTool as mastraTool } from "../../src/mastra.ts";
import { idempotentTool as mcpTool } from "../../src/mcp.ts";
import { idempotentTool as agentsTool } from "../../src/openai-agents.ts";
import { openHarbour, socketError } from "../harbour.ts";
import { both, type OptionCase, type OptionCases } from "./option-case.ts";

const schemas = [
  { type: "object", title: "a berth" },
  { type: "object", title: "a crane" },
] as const;
const { remote } = openHarbour();
const base = { name: "book", description: "Books a berth.", execute: async () => "booked" };
const [berth, crane] = schemas;

/** What a tool is made of: some of it is handed on as it stands, the rest guards its effect. */
export const toolCases: OptionCases = {
  "ai-sdk.toModelOutput": async () => {
    const show = async (own: { toModelOutput?: () => { type: "text"; value: string } }) => {
      const tool = aiTool(remote, { ...base, inputSchema: berth, ...own });
      return (await tool.toModelOutput?.({ toolCallId: "call_1", input: {}, output: "booked" })) ?? "as JSON";
    };
    return [await show({ toModelOutput: () => ({ type: "text", value: "Done." }) }), await show({})];
  },
  "anthropic.description": described((description) =>
    anthropicTool(remote, { ...base, description, inputSchema: berth }),
  ),
  "anthropic.inputSchema": handedOn((inputSchema) => anthropicTool(remote, { ...base, inputSchema })),
  "langchain.description": described(
    (description) => langchainTool(remote, { ...base, description, schema: berth })[1],
  ),
  "langchain.schema": handedOn((schema) => langchainTool(remote, { ...base, schema })[1]),
  "langchain.responseFormat": async () => [
    await lostOf(langchainTool(remote, { ...base, ...lost(), schema: berth, responseFormat: "content_and_artifact" })),
    await lostOf(langchainTool(remote, { ...base, ...lost(), schema: berth })),
  ],
  "mastra.description": described((description) => mastraTool(remote, { ...base, description, inputSchema: berth })),
  "mastra.inputSchema": handedOn((inputSchema) => mastraTool(remote, { ...base, inputSchema })),
  "openai-agents.description": described((description) =>
    agentsTool(remote, { ...base, description, parameters: berth }),
  ),
  "openai-agents.parameters": handedOn((parameters) => agentsTool(remote, { ...base, parameters })),
  "mcp.run": both(whoseRun, { run: () => "case-7" }, {}),
  "ToolEffect.name": both(whatIsRecorded, { name: "book" }, { name: "moor" }),
  "ToolEffect.execute": both(whatComesOut, { execute: async () => "booked" }, { execute: async () => "moored" }),
  "ToolEffect.write": both(whatIsRecorded, { write: { scope: "berths" } }, {}),
  "ToolEffect.key": both(whatIsRecorded, { key: () => idempotencyKey("berth", 7) }, {}),
  "ToolEffect.intent": both(whatIsRecorded, { intent: () => "berth 7" }, {}),
};

function described(make: (description: string) => { description?: string }): OptionCase {
  return async () => [make("Books a berth.").description, make("Books a crane.").description];
}

function handedOn(make: (schema: (typeof schemas)[number]) => object): OptionCase {
  const titleIn = (made: object) => /a (berth|crane)(?=")/.exec(JSON.stringify(made))?.[0];
  return async () => [titleIn(make(berth)), titleIn(make(crane))];
}

interface Own {
  name?: string;
  execute?: () => Promise<string>;
  write?: { scope: string };
  key?: () => ReturnType<typeof idempotencyKey>;
  intent?: () => string;
}

function lost() {
  return { name: `book ${crypto.randomUUID()}`, execute: () => Promise.reject(socketError("ECONNRESET")) };
}

async function lostOf([run]: ReturnType<typeof langchainTool<typeof berth, string>>): Promise<unknown> {
  const answer = await remote.agent.orThrow("desk", () => run({}, { toolCallId: "call_1" }));
  return Array.isArray(answer) ? "content and artifact" : "a notice";
}

async function whatComesOut(own: Own): Promise<unknown> {
  const tool = anthropicTool(remote, { ...base, inputSchema: berth, ...own });
  return remote.agent.orThrow("desk", () => tool.run({}, { toolUse: { id: "toolu_1" } }));
}

/** Of a tool whose reply was lost. */
async function whatIsRecorded(own: Own): Promise<unknown> {
  const { remote, ledger } = openHarbour();
  const tool = anthropicTool(remote, { ...base, ...lost(), name: "book", inputSchema: berth, ...own });
  await remote.agent.orThrow("desk", { run: "desk-1" }, async () => tool.run({}, { toolUse: { id: "toolu_1" } }));
  return (await ledger.listInDoubt()).map(({ site, scope, intent }) => ({ site, scope, intent }));
}

async function whoseRun(own: { run?: () => string }): Promise<unknown> {
  const { remote, ledger } = openHarbour();
  const [, , call] = mcpTool(remote, { ...base, ...own, execute: () => Promise.reject(socketError("ECONNRESET")) });
  await call({});
  return (await ledger.listInDoubt()).map(({ run }) => (run === "case-7" ? run : "the connection's own"));
}
