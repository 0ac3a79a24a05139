import { existsSync } from "node:fs";
import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import { isAround } from "../sites/is-around.ts";
import { namesAround } from "../sites/read-within.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";

/**
 * Whose call a site is: the nearest function around it whose name says something, inside a tool's handler the tool; where
 * none does, as with `main` and `POST`, the file or its folder.
 */
export function nameOwner(compiler: Compiler, { call, file }: CallSite, tools: readonly ToolDefinition[]): string {
  const tool = tools.findLast(
    (each) => each.file === file && each.handler !== undefined && isAround(each.handler, call),
  );
  let dull: string | undefined;
  for (const { name, node } of namesAround(compiler, call)) {
    if (tool?.name !== undefined && !isOwnName(compiler, node, tool.handler)) return tool.name;
    if (!dullNames.has(name)) return name;
    dull ??= name;
  }
  return tool?.name ?? nameFile(file.fileName) ?? dull ?? baseName(file.fileName);
}

/** Whether a name stands inside a tool's handler, or is that of a function which was declared for itself. */
function isOwnName(compiler: Compiler, node: Node, handler: Node | undefined): boolean {
  if (handler === undefined) return true;
  if (node !== handler && isAround(handler, node)) return true;
  const declares = compiler.is(node, "FunctionDeclaration") || compiler.is(node, "VariableDeclaration");
  return declares && (node === handler || node === handler.parent);
}

/** `chat` of `app/api/chat/route.ts`. */
function nameFile(fileName: string): string | undefined {
  const base = baseName(fileName);
  if (!dullFiles.has(base)) return dullNames.has(base) ? undefined : base;
  const folders = fileName.split(/[/\\]/).slice(0, -1);
  for (; folders.length > 0 && !existsSync([...folders, "package.json"].join("/")); folders.pop()) {
    const folder = folders.at(-1) ?? "";
    if (dullFolders.has(folder)) return undefined;
    if (/^[a-z]/i.test(folder)) return folder;
  }
  return undefined;
}

function baseName(fileName: string): string {
  return /([^/\\]+?)(?:\.[^./\\]+)+$/.exec(fileName)?.[1] ?? "main";
}

const dullNames: ReadonlySet<string> = new Set([
  ...["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
  ...["action", "callback", "cb", "constructor", "execute", "fn", "handle", "handler", "loader", "main", "run"],
  ...["response", "result", "stream"],
]);
const dullFiles: ReadonlySet<string> = new Set(["index", "mod", "page", "route"]);
const dullFolders: ReadonlySet<string> = new Set(["api", "app", "lib", "pages", "routes", "server", "source", "src"]);
