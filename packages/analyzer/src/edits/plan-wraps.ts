import type { Compiler } from "../compiler/compiler.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import { noAmends } from "./amends.ts";
import { findOuterSites } from "./find-outer-sites.ts";
import type { Reserved } from "./free-names.ts";
import { importRemote, type RemoteImport } from "./import-remote.ts";
import { isCjs } from "./is-cjs.ts";
import { nameSites } from "./name-sites.ts";
import type { Refusal } from "./refusal.ts";
import type { RemoteModule } from "./remote-module.ts";
import { readCommonEnding, toSpecifier, type Ending } from "./to-specifier.ts";
import { wrapCall, type Wrap } from "./wrap-call.ts";

export interface WrapRequest {
  readonly compiler: Compiler;
  /** The unguarded calls to wrap: remote calls, and the writes that tools reach. */
  readonly sites: readonly CallSite[];
  readonly tools: readonly ToolDefinition[];
  /** The files whose site names must stay apart; a host that sees one file gives that one. */
  readonly files: readonly SourceFile[];
  /** Where a file takes `remote` from; undefined where nothing says. */
  readonly findRemote: (fileName: string) => RemoteModule | undefined;
  /** The line of a test that says what a call is made with: nothing is added to its arguments then. Default: none. */
  readonly findAssertion?: (site: CallSite) => string | undefined;
  /** How relative imports end where no import in the program shows it. Default: none. */
  readonly ending?: Ending;
}

export interface WrapPlan {
  /** The innermost calls first, as `orderSplices` takes them. */
  readonly wraps: readonly Wrap[];
  readonly refusals: readonly Refusal[];
  /** By file name: what brings `remote` in, for as long as one wrap of the file is kept. */
  readonly imports: ReadonlyMap<string, RemoteImport>;
  /** For each call those that are made of what it gives: where it stays as it is, they do too. */
  readonly outerOf: ReadonlyMap<CallSite, readonly CallSite[]>;
}

/** Plans every wrap at once, so that names are unique and each file imports `remote` once. */
export function planWraps(request: WrapRequest): WrapPlan {
  const { compiler, tools } = request;
  const sites = [...request.sites].sort(bySource);
  const { findAssertion } = request;
  const names = nameSites(compiler, request.files, sites, tools);
  const imports = new Map<string, RemoteImport>();
  const reserved: Reserved = { names: new Map(), given: new Map() };
  const planned: Wrap[] = [];
  const refusals: Refusal[] = [];
  for (const [index, site] of sites.entries()) {
    const remote = findImport(request, imports, site.file);
    const wrapped =
      remote === undefined
        ? { reason: describeMissing(compiler, site.file) }
        : wrapCall(
            compiler,
            { site, name: names[index] ?? "", remote: remote.name, tools, reserved },
            { ...noAmends, asserted: findAssertion?.(site) },
          );
    if ("reason" in wrapped) refusals.push({ site, reason: wrapped.reason });
    else planned.push(wrapped);
  }
  const outerOf = findOuterSites(compiler, sites);
  const staying = findStaying(refusals, outerOf);
  for (const { site } of planned) {
    const inner = staying.get(site);
    if (inner !== undefined) refusals.push({ site, reason: describeStaying(inner.name) });
  }
  return { wraps: planned.filter(({ site }) => !staying.has(site)).sort(byDepth), refusals, imports, outerOf };
}

/** A call in whose closure one would run that stays as it is, with that one. */
function findStaying(
  refusals: readonly Refusal[],
  outerOf: ReadonlyMap<CallSite, readonly CallSite[]>,
): ReadonlyMap<CallSite, CallSite> {
  return new Map(refusals.flatMap(({ site }) => (outerOf.get(site) ?? []).map((outer) => [outer, site] as const)));
}

/** Why a call stays that is made of what another one gives. */
export function describeStaying(inner: string): string {
  return `It is made of what \`${inner}\` gives, which stays as it is and would run again with it: name that in a variable before.`;
}

function describeMissing(compiler: Compiler, file: SourceFile): string {
  if (isCjs(compiler, file))
    return "No `remote.config.cjs` that CommonJS can require was found in its folder or above: add one that says `exports.remote = createRemote({ … })`.";
  const name = /\.[cm]?jsx?$/.test(file.fileName)
    ? "remote.config.mjs` that JavaScript can import"
    : "remote.config.ts`";
  return `No \`${name} was found in its folder or above.`;
}

function bySource(a: CallSite, b: CallSite): number {
  if (a.file === b.file) return a.callee.pos - b.callee.pos;
  return a.file.fileName < b.file.fileName ? -1 : 1;
}

/** A call inside another is shorter. */
function byDepth(a: Wrap, b: Wrap): number {
  return a.site.call.end - a.site.call.pos - (b.site.call.end - b.site.call.pos);
}

function findImport(
  { compiler, findRemote, ending }: WrapRequest,
  imports: Map<string, RemoteImport>,
  file: SourceFile,
): RemoteImport | undefined {
  const known = imports.get(file.fileName);
  const module = findRemote(file.fileName);
  if (known !== undefined || module === undefined) return known;
  const specifier = toSpecifier(
    compiler,
    file,
    module,
    readCommonEnding(compiler, compiler.files()) ?? ending ?? "none",
  );
  const facts = compiler.imports(file);
  const isModule = (text: string): boolean =>
    text === specifier ||
    ("file" in module && facts.some((fact) => fact.specifier === text && fact.file === module.file));
  const found = importRemote(compiler, file, specifier, isModule);
  imports.set(file.fileName, found);
  return found;
}
