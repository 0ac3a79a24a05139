import type { CallSite } from "../sites/call-site.ts";

/** The guard of ours that is strong enough for a call and fits what it returns. */
export function toWrapper({ effect, fact, streams }: CallSite): string {
  if (effect === "write") return "remote.write";
  const streaming = fact.returns === "starter" ? ".sync" : "";
  if (effect === "composite")
    return streaming === "" && streams === "yes" ? "remote.agent.stream" : `remote.agent${streaming}`;
  return streams === "yes" || streaming !== "" ? `remote.stream${streaming}` : "remote.read";
}
