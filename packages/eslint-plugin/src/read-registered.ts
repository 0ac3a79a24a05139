import { dirname, resolve } from "node:path";
import { findRegistered, joinRegistered, readRegistered, type Registered } from "@thirdstate/analyzer";
import type { Rule } from "eslint";
import { warnOnce } from "./engine/warn-once.ts";

/**
 * What is registered for a file: by `settings: { thirdstate: { … } }`, whose files count from ESLint's folder, and by the
 * nearest `thirdstate.config.json`. What cannot be used is told once and passed over.
 */
export function readRegisteredFor({ settings, cwd, filename }: Source): Registered {
  const near = findRegistered(dirname(resolve(cwd, filename)).replaceAll("\\", "/"));
  const registered = settings["thirdstate"] === undefined ? near : join(settings["thirdstate"], cwd, near);
  for (const problem of registered.problems) warnOnce(problem);
  return registered;
}

type Source = Pick<Rule.RuleContext, "settings" | "cwd" | "filename">;

interface Joined {
  readonly near: Registered;
  readonly registered: Registered;
}

/** By the text of the settings: the same settings give the same answer, which the analyzer remembers by. */
const joined = new Map<string, Joined>();

function join(own: unknown, cwd: string, near: Registered): Registered {
  const key = `${cwd}\n${JSON.stringify(own)}`;
  const known = joined.get(key);
  if (known?.near === near) return known.registered;
  const registered = joinRegistered(readRegistered(own, "settings.thirdstate", cwd), near);
  joined.set(key, { near, registered });
  return registered;
}
