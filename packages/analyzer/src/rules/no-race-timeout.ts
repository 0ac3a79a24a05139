import type { CallSite } from "../sites/call-site.ts";
import { defineRule, type Found, type Rule } from "./rule.ts";
import { toWrapper } from "./to-wrapper.ts";

type MessageId = "racedRead" | "racedWrite";

export const noRaceTimeout: Rule<MessageId> = defineRule({
  id: "no-race-timeout",
  subject: "site",
  needs: "file",
  summary: "Disallow a remote call or a write that races against a timer in `Promise.race`",
  severity: "error",
  recommended: false,
  mends: false,
  since: "0.1.0",
  messages: {
    racedRead: {
      what: "`{{call}}` races against a timer that does not end it.",
      why: "When the timer wins, {{sdk}} goes on with a request whose answer is paid for and thrown away.",
      how: "{{mend}}.",
    },
    racedWrite: {
      what: "`{{call}}` may change the world, and races against a timer that does not end it.",
      why: "When the timer wins, {{sdk}} goes on: the call may still take effect, and its receipt is lost.",
      how: "{{mend}}.",
    },
  },
  find: (site) => {
    if (site.signal !== "no" || (site.fact.kind === "mutation" && site.effect === "read")) return [];
    const race = site.race();
    return race === undefined ? [] : [toFound(site)];
  },
});

function toFound(site: CallSite): Found<MessageId> {
  const message = site.effect === "read" ? "racedRead" : "racedWrite";
  const data = { call: site.name, sdk: site.sdk.name, mend: describeMend(site) };
  return { file: site.file, at: site.callee, message, data };
}

function describeMend(site: CallSite): string {
  const guard = `\`${toWrapper(site)}\``;
  if (site.effect !== "read")
    return `Guard it with ${guard}, whose deadline leaves an outcome that says that nobody knows`;
  const option = site.fact.signal?.path.at(-1);
  const signal = option === undefined ? "" : `Pass a signal as \`${option}\` and abort it, or `;
  return `${signal}${signal === "" ? "Guard" : "guard"} the call with ${guard}, whose deadline ends the wait and keeps what is known`;
}
