export { HandClock } from "./testing/hand-clock.ts";
export { passThroughRemote } from "./testing/pass-through-remote.ts";
export { testRemote, type TestRemoteConfig } from "./testing/test-remote.ts";
export { withLostReply } from "./testing/with-lost-reply.ts";
