import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import type { Server } from "node:net";
import { text } from "node:stream/consumers";
import type { Behaviour } from "./behaviours.ts";
import type { Callee } from "./exchange.ts";
import { Truth } from "./truth.ts";

/** A callee on the loopback device that treats requests for work by a script, and knows what it did. */
export interface FaultServer {
  readonly url: string;
  readonly truth: Truth;
  /** Told of every request for work. */
  onWork: () => void;
  readonly close: () => Promise<void>;
}

export async function openFaultServer(callee: Callee, script: readonly Behaviour[]): Promise<FaultServer> {
  const truth = new Truth();
  let requests = 0;
  const server = createServer((request, response) => {
    response.on("error", () => undefined);
    const answer = async () => {
      const body = await text(request);
      if (callee.greet?.(body, request, response) === true) return;
      const behaviour = script[Math.min(requests++, script.length - 1)];
      const key = callee.readKey?.(request);
      opened.onWork();
      const commit = () => truth.commit(key);
      await behaviour?.(
        { response, reply: callee.reply(body, request.url ?? ""), commit, isKeyed: key !== undefined },
        callee.error,
      );
    };
    // A caller that goes away in the middle of its request is a fault, too.
    answer().catch(() => undefined);
  });
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  const opened: FaultServer = { url: await listen(server, "http"), truth, onWork: () => undefined, close };
  return opened;
}

/** Answers every TLS handshake with the alert `handshake_failure` (RFC 8446 section 6.2). */
export async function openAlertServer(): Promise<{ url: string; close: () => void }> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 40])));
  });
  return { url: await listen(server, "https"), close: () => void server.close() };
}

/** Servers of this program listen on 127.0.0.1 alone, so that nobody does here. */
export const refusedUrl = "http://127.0.0.9:9917";

/** RFC 6761 keeps `.invalid` out of the DNS. */
export const namelessUrl = "http://pier-4.invalid";

async function listen(server: Server, protocol: string): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `${protocol}://127.0.0.1:${address.port}`;
}
