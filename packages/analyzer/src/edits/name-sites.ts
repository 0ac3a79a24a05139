import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import { isFunction } from "../compiler/is-function.ts";
import { nameOwner } from "./name-owner.ts";
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
    const name = `${nameOwner(compiler, site, tools)}.${readMember(compiler, site)}`.replace(/[^\w$.-]+/g, "-");
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

/** Of a command what it does: `putItem` of `client.send(new PutItemCommand(…))`. */
function readMember(compiler: Compiler, { file, callee, fact }: CallSite): string {
  if (fact.command !== true) return readText(compiler, file, callee);
  return `${fact.path.charAt(0).toLowerCase()}${fact.path.slice(1).replace(/Command$/, "")}`;
}
