import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { McpServer as McpServer2 } from "@modelcontextprotocol/server";
import { StdioServerTransport as StdioServerTransport2 } from "@modelcontextprotocol/server/stdio";
import { createRemote, fileLedger } from "@thirdstate/runtime";
import { idempotentTool } from "@thirdstate/runtime/mcp";
import { z } from "zod";

/** Serves a tool that writes what it does into a file, and then answers, loses its answer, or dies. */
const [folder = "", version = "1", manner = "answers", run = ""] = process.argv.slice(2);
const remote = createRemote({ timeout: "1s", ledger: fileLedger(join(folder, "ledger")) });

const definition = {
  name: "moor",
  inputSchema: z.object({ ship: z.string() }),
  ...(run !== "" && { run: () => run }),
  execute: async ({ ship }: { ship: string }) => {
    appendFileSync(join(folder, "books"), `${ship}\n`);
    if (manner === "dies") process.kill(process.pid, "SIGKILL");
    if (manner === "loses") throw Object.assign(new Error("The crane does not answer."), { code: "ECONNRESET" });
    return { content: [{ type: "text" as const, text: "moored" }] };
  },
};

process.stdin.on("end", () => process.exit());
const named = { name: "harbour", version: "1.0.0" };
if (version === "1") {
  const server = new McpServer(named);
  server.registerTool(...idempotentTool(remote, definition));
  void server.connect(new StdioServerTransport());
} else {
  const server = new McpServer2(named);
  server.registerTool(...idempotentTool(remote, definition));
  void server.connect(new StdioServerTransport2());
}
