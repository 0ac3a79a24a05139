import type { SpecifierIdentity } from "../compiler/identity.ts";
import type { Match, Named } from "./match.ts";

/** Looks up imports and the property paths after them: exact ones by one map, `**` only among those of the same client and last name. */
export function createPathIndex<Fact extends Named>(
  matches: readonly Match<Fact>[],
): (identity: SpecifierIdentity) => Match<Fact> | undefined {
  const exact = new Map<string, Match<Fact>>();
  const wildcards = new Map<string, readonly Match<Fact>[]>();
  for (const match of matches) {
    const { path } = match.fact;
    const isWildcard = path.includes("*");
    for (const key of keysOf(match, isWildcard ? lastName(path) : path)) {
      if (isWildcard) wildcards.set(key, [...(wildcards.get(key) ?? []), match]);
      else if (!exact.has(key)) exact.set(key, match);
    }
  }
  const derivations = new Set(matches.flatMap(({ sdk }) => (sdk.derivations ?? []).map((name) => `${name}()`)));
  return (identity) => {
    const origin = originOf(identity);
    const path = withoutDerivations(writtenPathOf(identity), derivations);
    const written = path.join(".");
    const candidates = wildcards.get(keyOf(identity.package, origin, lastName(written)));
    return (
      exact.get(keyOf(identity.package, origin, written)) ??
      candidates?.find(({ fact }) => isLike(path, fact.path.split(".")))
    );
  };
}

/** The origin of facts that are exports themselves. */
const EXPORT = "";

function keysOf(match: Match<Named>, path: string): readonly string[] {
  return match.sdk.packages.flatMap((name) => originsOf(match).map((origin) => keyOf(name, origin, path)));
}

function originsOf({ sdk, fact }: Match<Named>): readonly string[] {
  const isMember = fact.declared.includes(".");
  return isMember ? (fact.from ?? sdk.clients ?? []) : [EXPORT];
}

/** A whole module that is called or made stands for its default export, as CommonJS has it. */
function originOf({ root, via }: SpecifierIdentity): string {
  if (via === "value") return EXPORT;
  return root === "*" ? "default" : root;
}

function writtenPathOf({ root, via, path }: SpecifierIdentity): readonly string[] {
  return via === "value" ? [root, ...path] : path;
}

/** `withOptions()` gives a client like the one before it. */
function withoutDerivations(path: readonly string[], derivations: ReadonlySet<string>): readonly string[] {
  const start = path.findIndex((segment) => !derivations.has(segment));
  return start <= 0 ? path : path.slice(start);
}

/** `*` is one segment, `**` any number, none included. */
function isLike(path: readonly string[], pattern: readonly string[]): boolean {
  const [head, ...tail] = pattern;
  if (head === undefined) return path.length === 0;
  if (head === "**") return path.some((_, index) => isLike(path.slice(index), tail)) || isLike([], tail);
  return path.length > 0 && (head === "*" || head === path[0]) && isLike(path.slice(1), tail);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function keyOf(packageName: string, origin: string, path: string): string {
  return `${packageName}\n${origin}\n${path}`;
}
