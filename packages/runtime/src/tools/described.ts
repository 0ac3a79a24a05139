import { trust } from "../api/trust.ts";
import type { ToolEffect } from "./tool-effect.ts";

type Own = keyof ToolEffect<unknown, unknown, unknown> | "run";

const own: readonly string[] = ["name", "execute", "write", "key", "intent", "run"] satisfies Own[];

/** What a definition says to its framework, without what it says to the ledger. */
export function described<Definition extends object>(definition: Definition): Omit<Definition, Own> {
  return trust(Object.fromEntries(Object.entries(definition).filter(([field]) => !own.includes(field))));
}
