import { Client as Client2, InMemoryTransport as InMemoryTransport2 } from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { acceptedContent, inputRequired, McpServer as McpServer2 } from "@modelcontextprotocol/server";
import { onTestFinished, describe, expect, it } from "vitest";
import { z } from "zod";
import { idempotencyKey } from "../../src/acts/idempotency-key.ts";
import type { Remote } from "../../src/api/remote.ts";
import { isOverHttp } from "../../src/mcp/mcp-tool-call.ts";
import { inRun } from "../../src/mcp/in-run.ts";
import { idempotentTool } from "../../src/mcp/idempotent-tool.ts";
import { openHarbour, script, socketError } from "../harbour.ts";

const inputSchema = { ship: z.string(), pier: z.number().optional() };
const text = (words: string) => ({ content: [{ type: "text" as const, text: words }] });
const lost = () => script<ReturnType<typeof text>>(socketError("ECONNRESET"), text("moored"));

describe("a ledgered tool of an MCP server", () => {
  it("that does not know flags an error, which an output schema lets pass, with the record beside", async () => {
    const { remote } = openHarbour();
    const outputSchema = { pier: z.number() };
    const execute = () => Promise.reject(socketError("ECONNRESET"));
    const client = await connect((server) =>
      server.registerTool(...idempotentTool(remote, { name: "moor", inputSchema, outputSchema, execute })),
    );
    const result = await client.callTool(otter);
    expect(result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining("It is not known whether moor took effect") }],
      _meta: { "thirdstate/outcome": { outcome: "unknown", record: expect.stringContaining("i:") } },
    });
    expect(result).not.toHaveProperty("structuredContent");
  });

  it("whose own answer flags an error may have acted", async () => {
    const { remote } = openHarbour();
    const execute = async () => ({ ...text("The crane stopped."), isError: true });
    const client = await connect((server) =>
      server.registerTool(...idempotentTool(remote, { name: "moor", inputSchema, execute })),
    );
    expect(await client.callTool(otter)).toMatchObject({ content: [{ text: expect.stringContaining("not known") }] });
  });

  it("without input is given none", async () => {
    const { remote } = openHarbour();
    const seen: unknown[] = [];
    const execute = async (...[input, , call]: [unknown, unknown, object]) => {
      seen.push(input, "signal" in call);
      return text("moored");
    };
    const client = await connect((server) => server.registerTool(...idempotentTool(remote, { name: "moor", execute })));
    expect(await client.callTool({ name: "moor" })).toEqual(text("moored"));
    expect(seen).toEqual([{}, true]);
  });

  it("is recognised in the run that its author names, whoever connects", async () => {
    const { remote } = openHarbour();
    const dock = lost();
    const definition = { name: "moor", inputSchema, execute: dock.call, run: (_call: object, { ship }: Ship) => ship };
    for (const client of [
      await connect((server) => server.registerTool(...idempotentTool(remote, definition))),
      await connect((server) => server.registerTool(...idempotentTool(remote, definition))),
    ])
      expect(await client.callTool(otter)).toMatchObject({ isError: true });
    expect(dock.count()).toBe(1);
  });

  it("is another act for another client, unless a key says otherwise", async () => {
    const { remote } = openHarbour();
    const dock = script(text("moored"), text("moored again"), text("moored for good"));
    const key = ({ ship }: Ship) => idempotencyKey("moor", ship);
    const answers: unknown[] = [];
    for (const definition of [{}, {}, { key }, { key }]) {
      const tool = idempotentTool(remote, { name: "moor", inputSchema, execute: dock.call, ...definition });
      const client = await connect((server) => server.registerTool(...tool));
      answers.push(await client.callTool(otter));
    }
    expect(answers).toEqual(["moored", "moored again", "moored for good", "moored for good"].map(text));
  });

  it("asks a person through its client, version 2, and is then carried out", async () => {
    const { remote } = openHarbour();
    const dock = script(text("moored"));
    const { server, asked } = askingServer(remote, dock.call);
    const client = new Client2(named, { capabilities: { elicitation: { form: {} } } });
    client.setRequestHandler("elicitation/create", async () => ({ action: "accept", content: { confirm: true } }));
    const [left, right] = InMemoryTransport2.createLinkedPair();
    await Promise.all([server.connect(left), client.connect(right)]);
    onTestFinished(() => client.close());
    expect(await client.callTool(otter)).toMatchObject(text("moored"));
    expect([asked, dock.count()]).toEqual([["Otter"], 1]);
  });

  it("takes no consent that was given for other arguments", async () => {
    const { remote } = openHarbour();
    const dock = script(text("moored"));
    const { asked, enter } = askingServer(remote, dock.call);
    const answers: Record<string, unknown> = {};
    const question = await enter("Otter", answers);
    answers[question ?? ""] = { action: "accept", content: { confirm: true } };
    expect(await enter("Seal", answers)).not.toBe(question);
    expect([asked, dock.count()]).toEqual([["Otter", "Seal"], 0]);
    expect(await enter("Otter", answers)).toBeUndefined();
    expect(dock.count()).toBe(1);
  });
});

describe("the run of a call", () => {
  it("is the one around it, the session's, or the only client's; over HTTP without sessions there is none", async () => {
    const { remote } = openHarbour();
    expect(await runOf(remote, { sessionId: "session-1", requestInfo: {} })).toBe("session-1");
    expect(await runOf(remote, {})).toBe("the only client");
    expect(await runOf(remote, { http: {} })).toBeUndefined();
    const inside = remote.within({ run: "conversation" }, () => runOf(remote, { sessionId: "session-1" }));
    expect(await inside).toBe("conversation");
    expect([isOverHttp({}), isOverHttp({ requestInfo: {} })]).toEqual([false, true]);
  });
});

const Consent = z.object({ confirm: z.boolean() });
const Asked = z.object({ inputRequests: z.record(z.string(), z.unknown()) });

/** A server of version 2 whose tool asks a person through its client, and what the tool answers to one who enters it with answers at hand. */
function askingServer(remote: Remote, execute: () => Promise<ReturnType<typeof text>>) {
  const server = new McpServer2(named);
  const asked: string[] = [];
  const registration = idempotentTool(remote, {
    name: "moor",
    inputSchema: z.object({ ship: z.string() }),
    write: {
      approve: async ({ question, intent }, { mcpReq }: Version2Call) => {
        const consent = acceptedContent(mcpReq.inputResponses, question, Consent);
        if (consent !== undefined) return consent.confirm;
        asked.push(Consented.parse(intent).ship);
        const consenting = inputRequired.elicit({ message: "Moor her?", requestedSchema: Consent });
        return inputRequired({ inputRequests: { [question]: consenting } });
      },
    },
    execute,
  });
  server.registerTool(...registration);
  const [, , callback] = registration;
  const enter = async (ship: string, inputResponses: Record<string, unknown>): Promise<string | undefined> => {
    const { signal } = new AbortController();
    const answer = await callback({ ship }, { mcpReq: { signal, inputResponses } });
    return Object.keys(Asked.safeParse(answer).data?.inputRequests ?? {})[0];
  };
  return { server, asked, enter };
}

const Consented = z.object({ ship: z.string() });

type Ship = { ship: string };
type Version2Call = { mcpReq: { signal: AbortSignal; inputResponses?: Record<string, unknown> } };

const named = { name: "harbour", version: "1.0.0" };
const otter = { name: "moor", arguments: { ship: "Otter" } };

async function connect(register: (server: McpServer) => void): Promise<Client> {
  const server = new McpServer(named);
  register(server);
  const client = new Client(named);
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(left), client.connect(right)]);
  onTestFinished(() => client.close());
  await client.listTools();
  return client;
}

function runOf(remote: Remote, call: Parameters<typeof inRun>[1]["call"]): Promise<string | undefined> {
  const given = { named: undefined, connection: "the only client", call, signal: undefined };
  return inRun(remote, given, () => remote.within({}, ({ run }) => run?.id));
}
