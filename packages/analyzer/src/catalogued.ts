import { createMatcher } from "./catalog/create-matcher.ts";
import { sdks } from "./catalog/index.ts";
import type { Matcher } from "./catalog/match.ts";
import type { Sdk } from "./catalog/sdk.ts";

/** What is looked for: entries, ready to be asked. */
export interface Catalogue {
  readonly matcher: Matcher;
  /** The packages whose calls guard others. */
  readonly guardPackages: ReadonlySet<string>;
}

/** Entries that people registered come before our own. */
export function toCatalogue(registered: readonly Sdk[]): Catalogue {
  return registered.length === 0 ? own : create([...registered, ...sdks]);
}

const own: Catalogue = create(sdks);

/** Every package that the catalogue knows, imported or declaring; a file that names none of them by itself or through its imports holds nothing. */
export const catalogued: ReadonlySet<string> = own.matcher.packages;

function create(entries: readonly Sdk[]): Catalogue {
  const guards = entries.filter((entry) => (entry.guards ?? []).length > 0);
  return { matcher: createMatcher(entries), guardPackages: new Set(guards.flatMap(({ packages }) => packages)) };
}
