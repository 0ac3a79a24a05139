import { Client as Client2, StreamableHTTPClientTransport as Transport2 } from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Caller } from "../caller.ts";
import { isToolError, yard } from "./yard.ts";

const ship = { name: "desk", version: "1.0.0" };
const lift = { name: "lift", arguments: {} };

/** Both majors of MCP's client. */
export const mcp: readonly Caller[] = [
  tool("mcp 1", async (url, { signal }) => {
    const client = new Client(ship);
    try {
      await client.connect(new StreamableHTTPClientTransport(new URL(url)), { signal });
      return await client.callTool(lift, undefined, { signal });
    } finally {
      await client.close();
    }
  }),
  tool("mcp 2", async (url, { signal }) => {
    const client = new Client2(ship);
    try {
      await client.connect(new Transport2(new URL(url)), { signal });
      return await client.callTool(lift, { signal });
    } finally {
      await client.close();
    }
  }),
];

function tool(name: string, call: Caller["call"]): Caller {
  return { name, kind: "write", isKeyed: false, ownRetries: 0, callee: yard, call, isFailure: isToolError };
}
