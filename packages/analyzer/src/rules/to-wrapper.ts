import type { CallSite } from "../sites/call-site.ts";

/** The guard of ours that is strong enough for a call and fits what it returns. */
export function toWrapper({ effect, fact, streams }: CallSite): string {
  if (effect === "write") return "remote.write";
  const starts = fact.returns === "starter" || fact.returns === "lazy";
  if (effect === "composite") return starts ? "remote.agent.sync" : `remote.agent${streams === "yes" ? ".stream" : ""}`;
  if (starts) return "remote.stream.sync";
  return streams === "yes" ? "remote.stream" : "remote.read";
}
