import * as server from "./behaviours.ts";
import type { Behaviour } from "./behaviours.ts";

/** Something that goes wrong between a caller and its callee. */
export interface Fault {
  readonly name: string;
  /** Where the request goes: to the server, or to a place from which nothing answers. */
  readonly where: "server" | "no name" | "refused" | "no tls";
  /** What becomes of the first request, the second, and so on; the last holds for all that follow. */
  readonly script: readonly [Behaviour, ...Behaviour[]];
  /** Whether the caller aborts once the request has arrived. */
  readonly isAborted?: boolean;
}

/** What everybody must tell alike. */
export const noFault: Fault = { name: "no fault", where: "server", script: [server.answerWell] };

export const faults: readonly Fault[] = [
  noFault,
  away("name not resolved", "no name"),
  away("connection refused", "refused"),
  away("TLS handshake refused", "no tls"),
  ...onceAndAlways("reset before the work", server.resetBefore),
  ...onceAndAlways("reset after the work", server.resetAfter),
  ...onceAndAlways("hang before the work", server.hangBefore),
  ...onceAndAlways("hang after the work", server.hangAfter),
  ...onceAndAlways("slow body", server.answerSlowly),
  ...onceAndAlways("body cut", server.cutBody),
  ...onceAndAlways("stream cut mid-way", server.cutMidway),
  ...onceAndAlways("stream ends early", server.endEarly),
  ...onceAndAlways("429 with Retry-After", server.turnAway({ "retry-after": "1" })),
  ...onceAndAlways("429 without", server.turnAway({})),
  ...onceAndAlways("500 after commit", server.failAfter),
  ...onceAndAlways("409 in flight", server.conflict),
  ...onceAndAlways("malformed body", server.garble),
  ...onceAndAlways("502 of a gateway", server.failAtGateway),
  { name: "reset after, then 429", where: "server", script: [server.resetAfter, server.turnAway({})] },
  { name: "hang after, then 429", where: "server", script: [server.hangAfter, server.turnAway({})] },
  { name: "caller's abort", where: "server", script: [server.workOn, server.answerWell], isAborted: true },
];

function away(name: string, where: Fault["where"]): Fault {
  return { name, where, script: [server.hangBefore] };
}

function onceAndAlways(name: string, fault: Behaviour): Fault[] {
  return [
    { name: `${name}, once`, where: "server", script: [fault, server.answerWell] },
    { name: `${name}, always`, where: "server", script: [fault] },
  ];
}
