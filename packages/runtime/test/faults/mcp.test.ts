import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createRemote } from "../../src/create-remote.ts";
import { memoryLedger } from "../../src/ledger/memory-ledger.ts";

const remote = createRemote({ timeout: "10s", ledger: memoryLedger() });

describe("a tool behind MCP", () => {
  it("that answers has succeeded", async () => {
    expect(await lift("lift", { tons: 4 })).toMatchObject({
      status: "succeeded",
      value: { content: [{ text: "lifted" }] },
    });
  });

  it("that reports an error may have acted: unknown", async () => {
    expect(await lift("drop", { tons: 4 })).toMatchObject({ inDoubt: { reason: "tool_error" } });
  });

  it("that refuses its input did not act", async () => {
    expect(await lift("lift", { tons: "four" })).toMatchObject({ status: "failed", error: { reason: "rejected" } });
  });

  it("that does not answer in the client's own time is unknown", async () => {
    expect(await lift("wait", { tons: 4 }, 20)).toMatchObject({ inDoubt: { reason: "mcp_-32001" } });
  });

  it("that is not there did not act", async () => {
    expect(await lift("fly", { tons: 4 })).toMatchObject({ status: "failed", error: { reason: "rejected" } });
  });
});

async function lift(name: string, args: Record<string, unknown>, timeout = 5_000) {
  const server = new McpServer({ name: "yard", version: "1.0.0" });
  const inputSchema = { tons: z.number() };
  server.registerTool("lift", { inputSchema }, () => ({ content: [{ type: "text", text: "lifted" }] }));
  server.registerTool("drop", { inputSchema }, () => ({
    isError: true,
    content: [{ type: "text", text: "the rope broke" }],
  }));
  server.registerTool("wait", { inputSchema }, () => new Promise(() => undefined));
  const client = new Client({ name: "desk", version: "1.0.0" });
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(left), client.connect(right)]);
  const outcome = await remote.write("yard.tool", { intent: { name } }, ({ signal }) =>
    client.callTool({ name, arguments: args }, undefined, { signal, timeout }),
  );
  await client.close();
  return outcome;
}
