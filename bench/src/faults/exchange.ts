import type { IncomingMessage, ServerResponse } from "node:http";

/** One request for work, and what a healthy callee would say to it. */
export interface Exchange {
  readonly response: ServerResponse;
  readonly reply: Reply;
  /** Does the work. */
  readonly commit: () => void;
  /** Whether the callee recognises the request by a key. */
  readonly isKeyed: boolean;
}

/** A healthy answer, in the pieces in which it is sent. */
export interface Reply {
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: readonly string[];
  /** Whether the work goes on while the chunks are sent, and is done with the last. */
  readonly isStream: boolean;
}

/** The server's side of an SDK: how its callee answers. */
export interface Callee {
  readonly reply: (body: string, path: string) => Reply;
  /** The key by which the callee recognises a request, if it does. */
  readonly readKey?: (request: IncomingMessage) => string | undefined;
  /** Answers what asks for no work, such as a handshake; `false` for a request that does. */
  readonly greet?: (body: string, request: IncomingMessage, response: ServerResponse) => boolean;
  /** An error in the callee's own shape. */
  readonly error: (status: number) => object;
}

export function json(body: object): Reply {
  const text = JSON.stringify(body);
  const middle = Math.floor(text.length / 2);
  const chunks = [text.slice(0, middle), text.slice(middle)];
  return { headers: { "content-type": "application/json" }, chunks, isStream: false };
}

/** Server-sent events, each in a piece of its own. */
export function events(chunks: readonly string[]): Reply {
  return { headers: { "content-type": "text/event-stream" }, chunks, isStream: true };
}

export function readKeyHeader(request: IncomingMessage): string | undefined {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" ? key : undefined;
}
