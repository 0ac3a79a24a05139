import { createServer } from "node:http";
import { createOpenAI } from "@ai-sdk/openai";
import { Client as Client2, InMemoryTransport } from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { McpServer as McpServer2 } from "@modelcontextprotocol/server";
import { generateText, stepCountIs, tool } from "ai";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { Remote } from "../../src/api/remote.ts";
import { idempotentTool } from "../../src/mcp/idempotent-tool.ts";
import { describeLedgeredTool, type Moor, type Talk } from "./tool-contract.ts";

const inputSchema = z.object({ ship: z.string() });
const named = { name: "harbour", version: "1.0.0" };

interface ToolClient {
  readonly callTool: (berth: { ship: string }, signal: AbortSignal) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

describeLedgeredTool("an MCP server, version 1, in a session over HTTP", (talk) => converse(talk, connect));
describeLedgeredTool("an MCP server, version 2, with one client", (talk) => converse(talk, connect2));

/** The loop of the AI SDK, whose tool asks the server. */
async function converse(
  { remote, url, moor, signal }: Talk,
  connect: (remote: Remote, moor: Moor) => Promise<ToolClient>,
): Promise<void> {
  // The server knows nothing of its client's run.
  const client = await remote.within({ detached: true }, () => connect(remote, moor));
  const ask = (berth: { ship: string }, asked: AbortSignal) =>
    remote.within({ detached: true }, () => client.callTool(berth, asked));
  onTestFinished(client.close);
  const execute = async (berth: { ship: string }, call: { abortSignal?: AbortSignal }) =>
    readText(await ask(berth, call.abortSignal ?? signal));
  await generateText({
    model: createOpenAI({ apiKey: "sk-harbour", baseURL: url })("gpt-5"),
    prompt: "Moor her.",
    tools: { moor: tool({ inputSchema, execute }) },
    stopWhen: stepCountIs(8),
    abortSignal: signal,
  });
}

const Answer = z.object({ content: z.tuple([z.object({ text: z.string() })]) });

function readText(result: unknown): string {
  return Answer.parse(result).content[0].text;
}

/** The moorings are given as a server gives them: text, and the same as structured content. */
function answering({ execute, ...moor }: Moor) {
  return {
    ...moor,
    inputSchema,
    outputSchema: z.object({ id: z.string(), ship: z.string() }),
    execute: async (...given: Parameters<typeof execute>) => {
      const mooring = await execute(...given);
      return { content: [{ type: "text" as const, text: JSON.stringify(mooring) }], structuredContent: { ...mooring } };
    },
  };
}

async function connect(remote: Remote, moor: Moor): Promise<ToolClient> {
  const server = new McpServer(named);
  server.registerTool(...idempotentTool(remote, answering(moor)));
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => "session-1" });
  await server.connect(transport);
  const http = createServer((request, response) => void transport.handleRequest(request, response));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const client = new Client(named);
  await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${String(port)}/mcp`)));
  await client.listTools();
  return {
    callTool: (berth, signal) => client.callTool({ name: "moor", arguments: berth }, undefined, { signal }),
    close: async () => {
      await client.close();
      http.closeAllConnections();
      http.close();
    },
  };
}

async function connect2(remote: Remote, moor: Moor): Promise<ToolClient> {
  const server = new McpServer2(named);
  server.registerTool(...idempotentTool(remote, answering(moor)));
  const client = new Client2(named);
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(left), client.connect(right)]);
  await client.listTools();
  return {
    callTool: (berth, signal) => client.callTool({ name: "moor", arguments: berth }, { signal }),
    close: () => client.close(),
  };
}
