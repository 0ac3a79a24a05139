import { defineRule, type Rule } from "./rule.ts";

type MessageId = "unread" | "neverRun";

export const noAbandonedStream: Rule<MessageId> = defineRule({
  id: "no-abandoned-stream",
  subject: "site",
  needs: "file",
  summary: "Disallow a model's or an agent's stream that nobody reads",
  severity: "error",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    unread: {
      what: "Nobody reads the stream of `{{call}}`.",
      why: "Nobody learns whether it came to its end or broke off, and what {{sdk}} sends is thrown away.",
      how: "Iterate it, await what it ends in, or hand it on.",
    },
    neverRun: {
      what: "Nobody runs what `{{call}}` makes.",
      why: "{{sdk}} sends nothing before it is awaited or iterated, so that the agent never starts.",
      how: "Await it or iterate it, or take the call away.",
    },
  },
  find: (site) => {
    if (site.fact.kind === "mutation" || !site.stream.unread()) return [];
    const message = site.fact.returns === "lazy" ? "neverRun" : "unread";
    return [{ file: site.file, at: site.callee, message, data: { call: site.name, sdk: site.sdk.name } }];
  },
});
