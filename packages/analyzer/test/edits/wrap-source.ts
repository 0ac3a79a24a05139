import ts from "typescript";
import type { CallFact } from "../../src/catalog/sdk.ts";
import { classic } from "../../src/compiler/classic.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import type { CallLike, Node, SourceFile } from "../../src/compiler/syntax.ts";
import { planWraps, type WrapPlan } from "../../src/edits/plan-wraps.ts";
import { orderSplices } from "../../src/edits/order-splices.ts";
import type { Answer } from "../../src/sites/answer.ts";
import type { CallSite } from "../../src/sites/call-site.ts";
import type { KeyAnswer } from "../../src/sites/site-key.ts";
import { walk } from "../../src/edits/walk.ts";

/** Calls by how their callee is written; what is not said is an awaited, unguarded read without options. */
export type Calls = Readonly<Record<string, ToldCall>>;

interface ToldCall extends Partial<Omit<CallSite, "fact" | "key" | "stream">> {
  readonly fact?: Partial<CallFact>;
  readonly key?: KeyAnswer;
  readonly streams?: Answer;
}

const home = "/shop/src/desk.ts";

export interface Wrapped {
  readonly text: string;
  readonly plan: WrapPlan;
  readonly reasons: readonly string[];
}

/** Plans wraps in one file whose calls are told, not found, and puts them into its text. */
export function wrapSource(text: string, calls: Calls): Wrapped {
  const program = inMemory({
    [home]: text,
    "/shop/src/a.ts": "export const a = 1;\n",
    "/shop/src/remote.config.ts": "export declare const remote: any;\n",
  });
  const compiler = classic(ts as never, program as never);
  const file = compiler.file(home);
  if (file === undefined) throw new Error("The file is not in the program.");
  const plan = planWraps({
    compiler,
    files: [file],
    sites: findSites(compiler, file, calls),
    tools: [],
    findRemote: () => ({ file: "/shop/src/remote.config.ts" }),
  });
  const imports = plan.imports.get(home)?.splices ?? [];
  const changes = orderSplices(
    home,
    plan.wraps.length === 0 ? [] : [...plan.wraps.map(({ splices }) => splices), imports],
  );
  return { text: apply(text, changes), plan, reasons: plan.refusals.map(({ reason }) => reason) };
}

function apply(text: string, changes: readonly { start: number; end: number; text: string }[]): string {
  let at = 0;
  let out = "";
  for (const change of changes) {
    out += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return out + text.slice(at);
}

function inMemory(files: Readonly<Record<string, string>>): ts.Program {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, noLib: true };
  const host = ts.createCompilerHost(options);
  host.getSourceFile = (name) => {
    const text = files[name];
    return text === undefined ? undefined : ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true);
  };
  host.directoryExists = () => true;
  host.fileExists = (name) => name in files;
  host.readFile = (name) => files[name];
  return ts.createProgram(Object.keys(files), options, host);
}

function findSites(compiler: Compiler, file: SourceFile, calls: Calls): CallSite[] {
  const sites: CallSite[] = [];
  walk(file, (node) => {
    if (!compiler.is(node, "CallExpression")) return true;
    const name = file.text.slice(compiler.start(node.expression), node.expression.end).replace(/\s+/g, "");
    const call = calls[name];
    if (call !== undefined) sites.push(toSite(compiler, file, node, name, call));
    return true;
  });
  return sites;
}

function toSite(compiler: Compiler, file: SourceFile, call: CallLike, name: string, told: Calls[string]): CallSite {
  const callee: Node = compiler.is(call.expression, "PropertyAccessExpression")
    ? call.expression.name
    : call.expression;
  const { fact: given, key = "no", streams = "no", ...rest } = told ?? {};
  const fact: CallFact = { path: name, declared: name, kind: "model", effect: "read", returns: "promise", ...given };
  return {
    file,
    call,
    callee,
    name,
    sdk: { id: "harbour", name: "Harbour", packages: ["harbour"], versions: "1", docs: "", calls: [fact] },
    fact,
    identity: { source: "specifier", package: "harbour", root: "*", via: "value", path: [] },
    effect: fact.effect,
    form: "awaited",
    within: findFunction(compiler, call),
    guard: { answer: "no", innermost: undefined },
    key: { answer: key, at: callee, stray: undefined, fresh: undefined, handed: [] },
    stream: { answer: streams, unread: () => false, quietPart: () => undefined },
    repeats: () => [],
    replay: () => undefined,
    told: () => undefined,
    innerRetries: undefined,
    ownTimeout: "no",
    signal: "no",
    loopBound: () => "unknown",
    turns: () => undefined,
    budget: () => ({
      site: undefined,
      timeout: undefined,
      limit: undefined,
      guardRetries: undefined,
      innerRetries: undefined,
      observes: false,
    }),
    race: () => undefined,
    ...rest,
  };
}

function findFunction(compiler: Compiler, node: Node): string | undefined {
  for (let outer = node.parent; !compiler.is(outer, "SourceFile"); outer = outer.parent)
    if (compiler.is(outer, "FunctionDeclaration") && outer.name && compiler.is(outer.name, "Identifier"))
      return outer.name.text;
  return undefined;
}
