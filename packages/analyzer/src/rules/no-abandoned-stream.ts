import type { CallSite } from "../sites/call-site.ts";
import { defineRule, type Rule } from "./rule.ts";

type MessageId = "unread" | "neverRun" | "quietEnd";

export const noAbandonedStream: Rule<MessageId> = defineRule({
  id: "no-abandoned-stream",
  subject: "site",
  needs: "file",
  summary: "Disallow a model's or an agent's stream that nobody reads, or of whose end nobody learns",
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
    quietEnd: {
      what: "Nobody learns how the stream of `{{call}}` ends: only its `{{part}}` is read.",
      why: "When it breaks off, {{sdk}} ends `{{part}}` without an error, and half an answer passes for a whole one.",
      how: "Pass `{{option}}`, or look at `{{tells}}` once `{{part}}` has been read.",
    },
  },
  find: (site) => {
    const message = toMessage(site);
    return message === undefined ? [] : [{ file: site.file, at: site.callee, message, data: toData(site) }];
  },
});

function toMessage({ fact, stream }: CallSite): MessageId | undefined {
  if (fact.kind === "mutation") return undefined;
  if (stream.unread()) return fact.returns === "lazy" ? "neverRun" : "unread";
  return stream.quietPart() === undefined ? undefined : "quietEnd";
}

function toData({ fact: { quietEnd }, name, sdk, stream }: CallSite): Record<string, string> {
  return {
    call: name,
    sdk: sdk.name,
    part: stream.quietPart() ?? "",
    option: quietEnd?.toldTo[0]?.path.at(-1) ?? "",
    tells: quietEnd?.tells ?? "",
  };
}
