import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";

/** SDKs' own words for a lost connection, where no cause says more. */
const names: readonly unknown[] = [
  "APIConnectionError",
  "StripeConnectionError",
  "ConnectionError",
  "SocketError",
  "MongoNetworkError",
  "NetworkError",
  "ReadError",
];

/** https://undici.nodejs.org: what `fetch` throws when a body breaks off or a connection fails without a code. */
const messages =
  /^(fetch failed|terminated|other side closed|Premature close|socket hang up|stream has been aborted|network error)$/i;

/** Google's older client keeps the words of its cause, and nothing else. */
const wrapped = /^\[GoogleGenerativeAI Error\]: Error fetching from \S+: (fetch failed|terminated)/;

export const connectionErrors: Entry = ({ error }) => {
  const isLost = causeChain(error).some((link) => {
    const message = field(link, "message");
    return (
      namesOf(link).some((name) => names.includes(name)) ||
      (typeof message === "string" && (messages.test(message) || wrapped.test(message)))
    );
  });
  return isLost ? { kind: "unknown", code: "connection_lost", transient: true } : undefined;
};
