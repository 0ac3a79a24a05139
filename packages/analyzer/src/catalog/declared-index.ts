import type { TypedIdentity } from "../compiler/identity.ts";
import { isInVersions } from "./is-in-versions.ts";
import type { Match, Named } from "./match.ts";

/** Looks up declared names: exact ones by one map, `*` only among the wildcards of the same package and member. */
export function createDeclaredIndex<Fact extends Named>(
  matches: readonly Match<Fact>[],
): (identity: TypedIdentity, fits?: (match: Match<Fact>) => boolean) => Match<Fact> | undefined {
  const exact = new Map<string, Match<Fact>[]>();
  const wildcards = new Map<string, Match<Fact>[]>();
  for (const match of matches) {
    const { container, member } = splitDeclared(match.fact.declared);
    const isWildcard = container?.includes("*") === true;
    for (const name of [...match.sdk.packages, ...(match.sdk.declaredIn ?? [])]) {
      if (isWildcard) add(wildcards, keyOf(name, "*", member), match);
      else add(exact, keyOf(name, container, member), match);
    }
  }
  return (identity, fits = () => true) => {
    for (const member of identity.members) {
      const named = exact.get(keyOf(identity.package, identity.container, member));
      const found =
        findDeclaredAt(ofVersion(named, identity), identity.file, fits) ??
        findByPattern(
          ofVersion(wildcards.get(keyOf(identity.package, "*", member)), identity),
          identity.container,
          fits,
        );
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Another package than the SDK's own counts its versions in its own way. */
function ofVersion<Fact extends Named>(
  candidates: readonly Match<Fact>[] | undefined,
  identity: TypedIdentity,
): readonly Match<Fact>[] | undefined {
  return candidates?.filter(
    ({ sdk, fact }) =>
      !sdk.packages.includes(identity.package) || isInVersions(identity.version, fact.versions, sdk.versions),
  );
}

/** A fact that names the file wins over one that does not. */
function findDeclaredAt<Fact extends Named>(
  candidates: readonly Match<Fact>[] | undefined,
  file: string,
  fits: (match: Match<Fact>) => boolean,
): Match<Fact> | undefined {
  const isThere = ({ declaredAt }: Fact): boolean => declaredAt !== undefined && isEndOf(file, declaredAt);
  return (
    candidates?.find((match) => isThere(match.fact) && fits(match)) ??
    candidates?.find((match) => match.fact.declaredAt === undefined && fits(match))
  );
}

function findByPattern<Fact extends Named>(
  candidates: readonly Match<Fact>[] | undefined,
  container: string | undefined,
  fits: (match: Match<Fact>) => boolean,
): Match<Fact> | undefined {
  if (container === undefined) return undefined;
  return candidates?.find(
    (match) => isLike(container, splitDeclared(match.fact.declared).container ?? "") && fits(match),
  );
}

/** `PaymentIntentResource` is like `*Resource`. One `*` per pattern. */
function isLike(name: string, pattern: string): boolean {
  const [start = "", end = ""] = pattern.split("*");
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

function isEndOf(file: string, end: string): boolean {
  return file === end || file.endsWith(`/${end}`);
}

/** `Methods.chat.postMessage`: container `Methods.chat`, member `postMessage`. */
function splitDeclared(declared: string): { container: string | undefined; member: string } {
  const dot = declared.lastIndexOf(".");
  return { container: dot === -1 ? undefined : declared.slice(0, dot), member: declared.slice(dot + 1) };
}

function keyOf(packageName: string, container: string | undefined, member: string): string {
  return `${packageName}\n${container ?? ""}\n${member}`;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
