import { writeDuration } from "../write-duration.ts";
import type { AgentRow, Deadline, SiteRow } from "../remote-report.ts";
import { html, type Markup } from "./html.ts";

export type Tone = "good" | "bad" | "unsure" | "plain";

/** A word whose colour only underlines what it says. */
export function badge(text: string, tone: Tone): Markup {
  return html`<span class="badge ${tone}">${text}</span>`;
}

export function guardBadge(guarded: "yes" | "no" | "unknown"): Markup {
  if (guarded === "yes") return badge("guarded", "good");
  return guarded === "no" ? badge("unguarded", "bad") : badge("guard not known", "unsure");
}

export function effectBadge(effect: "read" | "write" | "composite" | "unknown"): Markup {
  const words = { read: "reads", write: "writes", composite: "agent", unknown: "effect not known" } as const;
  return badge(words[effect], effect === "unknown" ? "unsure" : "plain");
}

export function keyBadge({ key, takesKey }: Pick<SiteRow, "key" | "takesKey">): Markup {
  if (key === "no") return badge(takesKey ? "no key" : "takes no key", "bad");
  const words = {
    yes: ["key", "good"],
    ineffective: ["key that never arrives", "bad"],
    unstable: ["key new for each ask", "bad"],
    unknown: ["key not known", "unsure"],
  } as const;
  const [text, tone] = words[key];
  return badge(text, tone);
}

export function describeDeadline({ by, ms, from, covers }: Deadline): string {
  const time = ms === null ? "a time set elsewhere" : writeDuration(ms);
  if (by === "guard") return from === "maker" ? `${time}, of its remote` : time;
  if (by === "signal") return "its caller's signal";
  if (by === "unknown") return "not known";
  if (by === "nobody") return "none";
  const scope = { attempt: "for each attempt", headers: "until the headers", call: "for the call" }[covers];
  return `${time} ${scope}, ${from === "default" ? "the SDK's default" : "the SDK's own"}`;
}

/** What an agent's SDK repeats is one model call, not the run. */
export function describeRetries({ retries, effect }: Pick<SiteRow, "retries" | "effect">): string {
  const { own, inner, requests } = retries;
  if (own === 0 && inner === 0) return "none";
  const number = (times: number | null): string => (times === null ? "?" : String(times));
  if (effect === "composite") return `own ${number(own)}, SDK ${number(inner)} for each model call`;
  const product = requests === null ? "not known how many requests" : `up to ${requests} requests`;
  return `own ${number(own)}, SDK ${number(inner)}: ${product}`;
}

export function describeTurns({ turns, hops }: AgentRow): string {
  if (turns === null || hops === null) return "no bound on its turns was found";
  return `up to ${turns} ${turns === 1 ? "turn" : "turns"}, ${hops} ${hops === 1 ? "hop" : "hops"}`;
}

export function placeOf({ file, line }: { readonly file: string; readonly line: number }): Markup {
  return html`<span class="place">${file}:${line}</span>`;
}
