import { createServer, type RequestListener } from "node:http";
import { createOpenAI } from "@ai-sdk/openai";
import {
  Client as Client2,
  type ClientOptions as Client2Options,
  InMemoryTransport,
  StreamableHTTPClientTransport as StreamableHTTPClientTransport2,
} from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import {
  createMcpHandler,
  McpServer as McpServer2,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import { generateText, stepCountIs, tool } from "ai";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { Remote } from "../../src/api/remote.ts";
import { idempotentTool } from "../../src/mcp/idempotent-tool.ts";
import { byFetch } from "./by-fetch.ts";
import { describeLedgeredTool, type Moor, type Talk } from "./tool-contract.ts";

const inputSchema = z.object({ ship: z.string() });
const named = { name: "harbour", version: "1.0.0" };

interface ToolClient {
  readonly callTool: (berth: { ship: string }, signal: AbortSignal) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

describeLedgeredTool("an MCP server, version 1, in a session over HTTP", (talk) => converse(talk, openSession));
// A cancellation is a request of its own there, and reaches another server.
describeLedgeredTool("an MCP server, version 1, without sessions", (talk) => converse(talk, openStateless), {
  hearsAbort: false,
});
describeLedgeredTool("an MCP server, version 2, with one client", (talk) => converse(talk, openPair2));
describeLedgeredTool("an MCP server, version 2, in a session over HTTP", (talk) => converse(talk, openSession2));
describeLedgeredTool("an MCP server, version 2, anew for each request", (talk) => converse(talk, openStateless2));

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

/** Without sessions a call is recognised in the run that the tool names. */
const run = () => "desk-1";

async function openSession(remote: Remote, moor: Moor): Promise<ToolClient> {
  const server = new McpServer(named);
  server.registerTool(...idempotentTool(remote, answering(moor)));
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => "session-1" });
  await server.connect(transport);
  return connect((request, response) => void transport.handleRequest(request, response));
}

async function openStateless(remote: Remote, moor: Moor): Promise<ToolClient> {
  return connect(async (request, response) => {
    const server = new McpServer(named);
    server.registerTool(...idempotentTool(remote, { ...answering(moor), run }));
    const transport = new StreamableHTTPServerTransport();
    response.on("close", () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response);
  });
}

async function openPair2(remote: Remote, moor: Moor): Promise<ToolClient> {
  const server = new McpServer2(named);
  server.registerTool(...idempotentTool(remote, answering(moor)));
  const client = new Client2(named);
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(left), client.connect(right)]);
  return toToolClient2(client, () => client.close());
}

async function openSession2(remote: Remote, moor: Moor): Promise<ToolClient> {
  const server = new McpServer2(named);
  server.registerTool(...idempotentTool(remote, answering(moor)));
  const transport = new WebStandardStreamableHTTPServerTransport({ sessionIdGenerator: () => "session-1" });
  await server.connect(transport);
  return connect2(byFetch((request) => transport.handleRequest(request)));
}

async function openStateless2(remote: Remote, moor: Moor): Promise<ToolClient> {
  const handler = createMcpHandler(() => {
    const server = new McpServer2(named);
    server.registerTool(...idempotentTool(remote, { ...answering(moor), run }));
    return server;
  });
  return connect2(byFetch(handler.fetch), { versionNegotiation: { mode: { pin: "2026-07-28" } } });
}

async function connect(serve: RequestListener): Promise<ToolClient> {
  const { url, close } = await listen(serve);
  const client = new Client(named);
  await client.connect(new StreamableHTTPClientTransport(url));
  await client.listTools();
  return {
    callTool: (berth, signal) => client.callTool({ name: "moor", arguments: berth }, undefined, { signal }),
    close: () => client.close().then(close),
  };
}

async function connect2(serve: RequestListener, options: Client2Options = {}): Promise<ToolClient> {
  const { url, close } = await listen(serve);
  const client = new Client2(named, options);
  await client.connect(new StreamableHTTPClientTransport2(url));
  return toToolClient2(client, () => client.close().then(close));
}

async function toToolClient2(client: Client2, close: () => Promise<void>): Promise<ToolClient> {
  await client.listTools();
  return { callTool: (berth, signal) => client.callTool({ name: "moor", arguments: berth }, { signal }), close };
}

async function listen(serve: RequestListener): Promise<{ url: URL; close: () => void }> {
  const http = createServer(serve);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const close = () => {
    http.closeAllConnections();
    http.close();
  };
  return { url: new URL(`http://127.0.0.1:${String(port)}/mcp`), close };
}
