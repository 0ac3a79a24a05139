import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange } from "./exchange.ts";

/** What a server does with one request for work. */
export type Behaviour = (exchange: Exchange, error: (status: number) => object) => void | Promise<void>;

/** How long the work takes where it goes on after the caller has gone. */
const workMs = 100;
/** A slow body comes in pieces that far apart. */
const slowMs = 1_400;

export const answerWell: Behaviour = ({ response, reply, commit }) => {
  commit();
  response.writeHead(200, reply.headers);
  for (const chunk of reply.chunks) response.write(chunk);
  response.end();
};

export const resetBefore: Behaviour = ({ response }) => void response.socket?.resetAndDestroy();

export const resetAfter: Behaviour = ({ response, commit }) => {
  commit();
  response.socket?.resetAndDestroy();
};

export const hangBefore: Behaviour = () => undefined;

export const hangAfter: Behaviour = ({ commit }) => commit();

export const answerSlowly: Behaviour = async ({ response, reply, commit }) => {
  if (!reply.isStream) commit();
  response.writeHead(200, reply.headers);
  for (const chunk of reply.chunks) {
    await sleep(slowMs);
    response.write(chunk);
  }
  if (reply.isStream) commit();
  response.end();
};

/** The headers promise more than is sent. */
export const cutBody: Behaviour = ({ response, reply, commit }) => {
  commit();
  response.writeHead(200, { ...reply.headers, "content-length": 100_000 });
  response.write(reply.chunks[0], () => response.socket?.destroy());
};

/** Half of the pieces, and then the connection's end. A stream's work is not done then. */
export const cutMidway: Behaviour = ({ response, reply, commit }) => {
  if (!reply.isStream) commit();
  response.writeHead(200, reply.headers);
  response.write(firstHalf(reply.chunks), () => setTimeout(() => response.socket?.destroy(), 20));
};

/** Half of the pieces, and then an end as if all were well. */
export const endEarly: Behaviour = ({ response, reply, commit }) => {
  if (!reply.isStream) commit();
  response.writeHead(200, reply.headers);
  response.end(firstHalf(reply.chunks));
};

export const garble: Behaviour = ({ response, reply, commit }) => {
  commit();
  response.writeHead(200, reply.headers);
  response.end(reply.isStream ? "data: {tide\n\n" : "{tide");
};

export function turnAway(headers: Record<string, string>): Behaviour {
  return ({ response }, error) => void refuse(response, 429, error(429), headers);
}

export const failAfter: Behaviour = ({ response, commit }, error) => {
  commit();
  refuse(response, 500, error(500));
};

/** The same key is being worked on, by a request that a proxy had repeated, say. Without a key it is a conflict. */
export const conflict: Behaviour = ({ response, commit, isKeyed }, error) => {
  if (isKeyed) setTimeout(commit, workMs);
  refuse(response, 409, error(409));
};

/** A gateway in front of the callee speaks for itself. */
export const failAtGateway: Behaviour = ({ response }) => void refuse(response, 502, { message: "Bad gateway" });

/** Works on though nobody waits any more. */
export const workOn: Behaviour = async (exchange, error) => {
  await sleep(workMs);
  await answerWell(exchange, error);
};

function refuse(response: Exchange["response"], status: number, body: object, headers: Record<string, string> = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function firstHalf(chunks: readonly string[]): string {
  return chunks.slice(0, Math.ceil(chunks.length / 2)).join("");
}
