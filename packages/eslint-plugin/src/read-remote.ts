import type { RemoteModule } from "@thirdstate/analyzer/edits";
import type { Rule } from "eslint";

/** `settings: { thirdstate: { remote: "#remote" } }` names the module that exports `remote`; without it the nearest `remote.config.*` does. */
export function readRemote(settings: Rule.RuleContext["settings"]): (() => RemoteModule) | undefined {
  const own = settings["thirdstate"];
  if (typeof own !== "object" || own === null || !("remote" in own)) return undefined;
  const { remote } = own;
  return typeof remote === "string" ? () => ({ specifier: remote }) : undefined;
}
