import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Kind } from "../compiler/syntax.ts";
import type { Binding } from "./read-bindings.ts";

/** `remote.read("site", …, () => …)` on a name from a module that cannot be looked into: nobody knows whether it guards. */
export function isPossibleGuard(compiler: Compiler, call: CallLike, bindings: ReadonlyMap<string, Binding>): boolean {
  const path = readPath(compiler, call.expression);
  if (
    path === undefined ||
    !/^(?:read|write|agent|stream)(?:\.(?:orThrow|sync|stream|stream\.orThrow))?$/.test(path.rest)
  )
    return false;
  const fact = bindings.get(path.root)?.fact;
  if (fact === undefined || fact.resolved === "yes" || isPackage(fact.specifier)) return false;
  const [site] = call.arguments;
  const last = call.arguments.at(-1);
  return isKind(compiler, site, texts) && isKind(compiler, last, functions);
}

function readPath(
  compiler: Compiler,
  callee: Expression,
): { readonly root: string; readonly rest: string } | undefined {
  const names: string[] = [];
  let at = withoutWrapping(compiler, callee);
  while (compiler.is(at, "PropertyAccessExpression")) {
    names.unshift(at.name.text);
    at = withoutWrapping(compiler, at.expression);
  }
  return compiler.is(at, "Identifier") ? { root: at.text, rest: names.join(".") } : undefined;
}

/** Relative files and path mappings may be files of the program; a package never is. */
function isPackage(specifier: string): boolean {
  return /^(?:@[\w-]|[\w])/.test(specifier);
}

function isKind(compiler: Compiler, node: Expression | undefined, kinds: ReadonlySet<Kind>): boolean {
  const kind = node === undefined ? undefined : compiler.kind(node);
  return kind !== undefined && kinds.has(kind);
}

const texts: ReadonlySet<Kind> = new Set<Kind>(["StringLiteral", "NoSubstitutionTemplateLiteral"]);
const functions: ReadonlySet<Kind> = new Set<Kind>([
  "ArrowFunction",
  "FunctionExpression",
  "Identifier",
  "PropertyAccessExpression",
]);
