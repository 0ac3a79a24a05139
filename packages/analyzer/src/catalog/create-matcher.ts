import type { Identity } from "../compiler/identity.ts";
import { createDeclaredIndex } from "./declared-index.ts";
import type { Match, Matcher, Named } from "./match.ts";
import { createPathIndex } from "./path-index.ts";
import type { Sdk } from "./sdk.ts";

/** Built once for the catalogue and the user's own registrations; later entries give way to earlier ones. */
export function createMatcher(sdks: readonly Sdk[]): Matcher {
  const facts = sdks.flatMap((sdk) => sdk.calls.map((fact) => ({ sdk, fact })));
  const calls = facts.filter(({ fact }) => fact.command === undefined);
  const buses = sdks.flatMap((sdk) => (sdk.buses ?? []).map((fact) => ({ sdk, fact })));
  const tools = sdks.flatMap((sdk) => (sdk.tools ?? []).map((fact) => ({ sdk, fact })));
  const guards = sdks.flatMap((sdk) => (sdk.guards ?? []).map((fact) => ({ sdk, fact })));
  const interrupts = sdks.flatMap((sdk) => (sdk.interrupts ?? []).map((fact) => ({ sdk, fact })));
  const askers = sdks.flatMap((sdk) => (sdk.askers ?? []).map((fact) => ({ sdk, fact })));
  const listed = new Set(sdks.filter(({ writesAreListed }) => writesAreListed === true).flatMap(packagesOf));
  return {
    packages: new Set(sdks.filter((sdk) => sdk.ambient !== true).flatMap(packagesOf)),
    members: new Set(
      [...calls, ...buses, ...tools, ...guards, ...interrupts, ...askers].flatMap(({ fact }) => [
        lastName(fact.path),
        lastName(fact.declared),
      ]),
    ),
    definers: new Set(tools.flatMap(({ fact }) => (fact.form === "call" ? [lastName(fact.path)] : []))),
    approvals: new Set([
      ...[...calls, ...tools, ...askers].flatMap(({ fact }) => fact.approvesTools?.path.slice(-1) ?? []),
      ...interrupts.map(({ fact }) => lastName(fact.path)),
    ]),
    stepPaths: guards
      .filter(({ fact }) => fact.guarded === 1)
      .flatMap(({ fact: { path } }) => (isLong(path) ? [path] : [])),
    call: createLookup(calls),
    bus: createLookup(buses),
    command: createLookup(facts.filter(({ fact }) => fact.command === true)),
    tool: createLookup(tools),
    guard: createLookup(guards),
    interrupt: createLookup(interrupts),
    asker: createLookup(askers),
    writesAreListed: (packageName) => listed.has(packageName),
  };
}

function createLookup<Fact extends Named>(
  matches: readonly Match<Fact>[],
): (identity: Identity, fits?: (match: Match<Fact>) => boolean) => Match<Fact> | undefined {
  const byDeclaration = createDeclaredIndex(matches);
  const byPath = createPathIndex(matches);
  return (identity, fits) => (identity.source === "types" ? byDeclaration(identity, fits) : byPath(identity));
}

function packagesOf(sdk: Sdk): readonly string[] {
  return [...sdk.packages, ...(sdk.declaredIn ?? [])];
}

function isLong(path: string): boolean {
  return /^\w+(?:\.\w+)+$/.test(path);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
