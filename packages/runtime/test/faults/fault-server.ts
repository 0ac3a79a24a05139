import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a server does with a request that arrived whole. */
export type Fault = (response: ServerResponse) => void;

/** A server on the loopback device that answers each request with the next fault, the last one again and again. */
export interface FaultServer {
  readonly url: string;
  /** The requests that arrived, with their bodies as text. */
  readonly requests: { readonly path: string; readonly key: string | undefined; readonly body: string }[];
  readonly close: () => Promise<void>;
}

export async function openFaultServer(...faults: [Fault, ...Fault[]]): Promise<FaultServer> {
  const requests: FaultServer["requests"] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const key = request.headers["idempotency-key"];
      requests.push({ path: request.url ?? "", key: Array.isArray(key) ? key[0] : key, body });
      const fault = faults[Math.min(requests.length, faults.length) - 1];
      fault?.(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, requests, close: () => close(server) };
}

/** A port on which nobody listens. */
export async function findDeadUrl(): Promise<string> {
  const { url, close } = await openFaultServer(reset);
  await close();
  return url;
}

export const reset: Fault = (response) => response.socket?.resetAndDestroy();

export const hang: Fault = () => undefined;

export const cutBody: Fault = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": 1_000 });
  response.write('{"id":', () => response.socket?.destroy());
};

export function answer(status: number, body: object, headers: Record<string, string> = {}): Fault {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Server-sent events, and then the connection's end: clean, or cut. */
export function events(chunks: readonly object[], end: "clean" | "cut" | "hang"): Fault {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const chunk of chunks) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
    if (end === "clean") response.end();
    if (end === "cut") setImmediate(() => response.socket?.destroy());
  };
}

function portOf(server: Server): number {
  const { port } = server.address() as AddressInfo;
  return port;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
