import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import { isFunction } from "../compiler/is-function.ts";
import { readText, walk } from "./walk.ts";

/** A name for each call, `<function>.<member>`, that no other call in these files has; the second of a kind is `answer.create2`. */
export function nameSites(
  compiler: Compiler,
  files: readonly SourceFile[],
  sites: readonly CallSite[],
  tools: readonly ToolDefinition[],
): readonly string[] {
  const taken = new Set(files.flatMap(namesIn(compiler)));
  return sites.map((site) => {
    const member = readText(compiler, site.file, site.callee);
    const name = `${readOwner(compiler, site, tools)}.${member}`.replace(/[^\w$.-]+/g, "-");
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}${count}`;
    taken.add(free);
    return free;
  });
}

/** Each edit asks anew; a long file is walked once. */
const namesIn = memoised((compiler: Compiler) => memoised((file: SourceFile) => readSiteNames(compiler, file)));

/** The names given to guarded calls so far: `remote.read("answer.create", () => …)`. */
function readSiteNames(compiler: Compiler, file: SourceFile): readonly string[] {
  const names: string[] = [];
  if (!/\bremote\b/.test(file.text)) return names;
  walk(file, (node) => {
    if (!compiler.is(node, "CallExpression")) return true;
    const [first, ...rest] = node.arguments;
    const last = rest.at(-1);
    const isGuard = last !== undefined && isFunction(compiler, last);
    if (first !== undefined && isGuard && compiler.is(first, "StringLiteral")) names.push(first.text);
    return true;
  });
  return names;
}

/** The function around a call; inside a tool's handler the tool's name, which says more than `execute`. */
function readOwner(compiler: Compiler, site: CallSite, tools: readonly ToolDefinition[]): string {
  const tool = tools.find(
    ({ file, handler }) => file === site.file && handler !== undefined && isInside(site, handler),
  );
  if (tool?.name !== undefined && isNamedAfterHandler(compiler, site, tool)) return tool.name;
  return site.within ?? baseName(site.file.fileName);
}

function isInside({ call }: CallSite, outer: { readonly pos: number; readonly end: number }): boolean {
  return outer.pos <= call.pos && call.end <= outer.end;
}

function isNamedAfterHandler(compiler: Compiler, { within, file }: CallSite, { handler }: ToolDefinition): boolean {
  if (within === undefined || handler === undefined) return true;
  const holder = compiler.is(handler, "MethodDeclaration") ? handler : handler.parent;
  const named = compiler.is(holder, "PropertyAssignment") || compiler.is(holder, "MethodDeclaration");
  return named && holder.name !== undefined && readText(compiler, file, holder.name) === within;
}

function baseName(fileName: string): string {
  return /([^/\\]+?)(?:\.[^./\\]+)+$/.exec(fileName)?.[1] ?? "main";
}
