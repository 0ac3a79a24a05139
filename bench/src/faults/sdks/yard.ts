import { type Callee, json } from "../exchange.ts";

/** MCP over HTTP: a handshake, then one tool. https://modelcontextprotocol.io/specification */
export const yard: Callee = {
  greet: (body, request, response) => {
    const message = request.method === "POST" ? JSON.parse(body) : undefined;
    if (message?.method === "tools/call") return false;
    if (message?.method !== "initialize") {
      response.writeHead(message === undefined ? 405 : 202).end();
      return true;
    }
    const serverInfo = { name: "yard", version: "1.0.0" };
    const result = { protocolVersion: message.params.protocolVersion, capabilities: { tools: {} }, serverInfo };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ jsonrpc: "2.0", id: message.id, result }));
    return true;
  },
  reply: (body) =>
    json({ jsonrpc: "2.0", id: JSON.parse(body).id, result: { content: [{ type: "text", text: "lifted" }] } }),
  error: (status) => ({ jsonrpc: "2.0", id: null, error: { code: -32000, message: `storm ${status}` } }),
};

/** A tool reports its errors as a result. */
export function isToolError(value: unknown): boolean {
  return typeof value === "object" && value !== null && "isError" in value && value.isError === true;
}
