import { createMatcher } from "./catalog/create-matcher.ts";
import { sdks } from "./catalog/index.ts";
import type { Matcher } from "./catalog/match.ts";

/** The catalogue, ready to be asked. */
export const matcher: Matcher = createMatcher(sdks);

/** The packages whose calls guard others. */
export const guardPackages: ReadonlySet<string> = new Set(
  sdks.filter(({ guards = [] }) => guards.length > 0).flatMap(({ packages }) => packages),
);

/** Every package that the catalogue knows, imported or declaring; a file that names none of them by itself or through its imports holds nothing. */
export const catalogued: ReadonlySet<string> = matcher.packages;
