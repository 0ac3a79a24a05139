import type { SpecifierIdentity } from "../compiler/identity.ts";
import { isInVersions } from "./is-in-versions.ts";
import type { Match, Named } from "./match.ts";

/** Looks up imports and the property paths after them: exact ones by one map, `**` only among those of the same client and last name. */
export function createPathIndex<Fact extends Named>(
  matches: readonly Match<Fact>[],
): (identity: SpecifierIdentity) => Match<Fact> | undefined {
  const exact = new Map<string, readonly Match<Fact>[]>();
  const wildcards = new Map<string, readonly Match<Fact>[]>();
  for (const match of matches) {
    const { path } = match.fact;
    const isWildcard = path.includes("*");
    for (const key of keysOf(match, isWildcard ? lastName(path) : path)) {
      if (isWildcard) wildcards.set(key, [...(wildcards.get(key) ?? []), match]);
      else exact.set(key, [...(exact.get(key) ?? []), match]);
    }
  }
  const derivations = new Set(matches.flatMap(({ sdk }) => (sdk.derivations ?? []).map((name) => `${name}()`)));
  const find = (identity: SpecifierIdentity, { origin, path }: Reading): Match<Fact> | undefined => {
    const written = path.join(".");
    const isOf = ({ sdk, fact }: Match<Fact>): boolean => isInVersions(identity.version, fact.versions, sdk.versions);
    const candidates = wildcards.get(keyOf(identity.package, origin, lastName(written)));
    return (
      exact.get(keyOf(identity.package, origin, written))?.find(isOf) ??
      candidates?.find((match) => isOf(match) && isLike(path, match.fact.path.split(".")))
    );
  };
  return (identity) => {
    for (const { origin, path } of readingsOf(identity)) {
      const found = find(identity, { origin, path: withoutDerivations(path, derivations) });
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The origin of facts that are exports themselves. */
const EXPORT = "";

function keysOf(match: Match<Named>, path: string): readonly string[] {
  return match.sdk.packages.flatMap((name) => originsOf(match).map((origin) => keyOf(name, origin, path)));
}

/** A function may be a client's member too: its fact names the clients. */
function originsOf({ sdk, fact }: Match<Named>): readonly string[] {
  if (fact.from === undefined && !fact.declared.includes(".")) return [EXPORT];
  const { clients = [], values = [] } = sdk;
  return (fact.from ?? [...clients, ...values]).map((name) => (values.includes(name) ? asValue(name) : name));
}

/** The origin of what is written after an exported value: `axios.post`. */
function asValue(name: string): string {
  return `value ${name}`;
}

interface Reading {
  readonly origin: string;
  readonly path: readonly string[];
}

function readingsOf(identity: SpecifierIdentity): readonly Reading[] {
  const { via, path } = identity;
  const root = rootOf(identity);
  if (via !== "value") return [{ origin: root, path }];
  return [
    { origin: EXPORT, path: [root, ...path] },
    { origin: asValue(root), path },
  ];
}

/** A whole module that is called or made stands for its default export, as CommonJS has it. */
function rootOf({ root }: SpecifierIdentity): string {
  return root === "*" ? "default" : root;
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
