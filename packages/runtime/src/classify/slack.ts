import type { Entry } from "./entry.ts";
import { field } from "./field.ts";

/** Slack's words for trouble of its own; `fatal_error` says that a part may have been done. https://docs.slack.dev/reference/methods/chat.postMessage */
const undecided: readonly string[] = [
  "fatal_error",
  "internal_error",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
];

/** What @slack/web-api throws, where no cause and no status say more. */
export const slack: Entry = ({ error }) => {
  const code = field(error, "code");
  if (code === "slack_webapi_rate_limited_error") {
    const seconds = field(error, "retryAfter");
    const wait = typeof seconds === "number" ? { retryAfterMs: seconds * 1_000 } : {};
    return { kind: "not-executed", code: "ratelimited", transient: true, ...wait };
  }
  if (code === "slack_webapi_request_error" && field(error, "original") === undefined)
    return { kind: "unknown", code: "connection_lost", transient: true };
  return code === "slack_webapi_platform_error" ? readPlatform(field(field(error, "data"), "error")) : undefined;
};

/** A reply that is no JSON comes here too, as its own first words. */
function readPlatform(word: unknown): ReturnType<Entry> {
  if (typeof word !== "string" || !/^[a-z][a-z0-9_]*$/.test(word)) return undefined;
  if (word === "ratelimited" || word === "rate_limited") return { kind: "not-executed", code: word, transient: true };
  return undecided.includes(word)
    ? { kind: "unknown", code: word, transient: true }
    : { kind: "rejected", code: word, transient: false };
}
