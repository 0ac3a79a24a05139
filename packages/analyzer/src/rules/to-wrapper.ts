import type { CallSite } from "../sites/call-site.ts";

/** The guard of ours that is strong enough for a call and fits what it returns. */
export function toWrapper({ effect, fact, stream }: CallSite): string {
  if (effect === "write") return "remote.write";
  const starts = fact.returns === "starter" || fact.returns === "lazy";
  if (effect === "composite")
    return starts ? "remote.agent.sync" : `remote.agent${stream.answer === "yes" ? ".stream" : ""}`;
  if (starts) return "remote.stream.sync";
  return stream.answer === "yes" ? "remote.stream" : "remote.read";
}
