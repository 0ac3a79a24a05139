import type { CallFact, Effect, GuardFact, Sdk } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Expression, FunctionLike, Node, SourceFile } from "../compiler/syntax.ts";
import { isFunction } from "../compiler/is-function.ts";
import { mayTag } from "../compiler/tags.ts";
import { readOwnName, type OwnName } from "./own-name.ts";
import { kindOf, toBasics } from "./to-sdks.ts";

/** What the program's own files say of their functions: `@remote read`, `@guard write deadline`. An entry for each file. */
export function readTags(compiler: Compiler): readonly Sdk[] {
  return compiler
    .files()
    .filter((file) => mayTag(file.text))
    .map((file) => readFile(compiler, file))
    .filter(({ calls, guards = [] }) => calls.length + guards.length > 0);
}

function readFile(compiler: Compiler, file: SourceFile): Sdk {
  const calls: CallFact[] = [];
  const guards: GuardFact[] = [];
  visit(file);
  const owners = [...calls, ...guards].flatMap(({ from = [] }) => from);
  const name = file.fileName.slice(file.fileName.lastIndexOf("/") + 1);
  return { ...toBasics(file.fileName, name), clients: [...new Set(owners)], calls, guards };

  function visit(node: Node): void {
    const tags = readDocs(compiler, file, node);
    const name = tags.length > 0 ? readOwnName(compiler, node) : undefined;
    if (name !== undefined) {
      for (const { tag, words } of tags) {
        if (tag === "guard") guards.push(toGuard(compiler, node, name, words));
        else
          calls.push(
            ...words
              .slice(0, 1)
              .filter(isEffect)
              .map((effect) => toCall(name, effect)),
          );
      }
    }
    node.forEachChild(visit);
  }
}

interface Tag {
  readonly tag: string;
  readonly words: readonly string[];
}

/** The tags of the comment right before a declaration; a variable's stands before its statement. */
function readDocs(compiler: Compiler, file: SourceFile, node: Node): readonly Tag[] {
  if (!declarations.some((kind) => compiler.is(node, kind))) return [];
  const at = compiler.is(node, "VariableDeclaration") ? node.parent.parent : node;
  const trivia = file.text.slice(at.pos, compiler.start(at));
  const comment =
    /\/\*\*(?:(?!\*\/)[^])*\*\/\s*$/.exec(trivia.slice(Math.max(trivia.lastIndexOf("/**"), 0)))?.[0] ?? "";
  return [...comment.matchAll(/\*[ \t]*@(remote|guard)\b([^\n*@]*)/g)].map(([, tag = "", rest = ""]) => ({
    tag,
    words: rest.match(/[a-z]+/g) ?? [],
  }));
}

const declarations = [
  "FunctionDeclaration",
  "VariableDeclaration",
  "MethodDeclaration",
  "PropertyDeclaration",
  "PropertyAssignment",
  "MethodSignature",
  "PropertySignature",
] as const;

/** Words of another meaning (`@remote The address`) are somebody else's tag. */
function isEffect(word: string): word is Effect {
  return word === "read" || word === "write" || word === "composite";
}

type Gift = GuardFact["gives"][number];

function isGift(word: string): word is Gift {
  return word === "deadline" || word === "retry" || word === "breaker" || word === "key";
}

function toCall(name: OwnName, effect: Effect): CallFact {
  return { ...toPath(name), kind: kindOf(effect), effect, returns: "promise" };
}

/** A guard that names no effect is strong enough for all of them. */
function toGuard(compiler: Compiler, node: Node, name: OwnName, words: readonly string[]): GuardFact {
  const covers = words.filter(isEffect);
  return {
    ...toPath(name),
    covers: covers.length === 0 ? ["read", "write", "composite"] : covers,
    gives: words.filter(isGift),
    guarded: findGuarded(compiler, node),
  };
}

function toPath({ container, member }: OwnName): Pick<CallFact, "path" | "declared" | "from"> {
  if (container === undefined) return { path: member, declared: member };
  return { path: member, declared: `${container}.${member}`, from: [container] };
}

/** The first parameter that is declared as a function; else the last argument. */
function findGuarded(compiler: Compiler, node: Node): number {
  const parameters = findFunction(compiler, node)?.parameters ?? [];
  return parameters.findIndex(({ type }) => type !== undefined && compiler.is(type, "FunctionType"));
}

function findFunction(compiler: Compiler, node: Node): FunctionLike | undefined {
  if (isFunction(compiler, node)) return node;
  const value =
    "initializer" in node && isNode(node.initializer) ? withoutWrapping(compiler, node.initializer) : undefined;
  return value !== undefined && isFunction(compiler, value) ? value : undefined;
}

function isNode(value: unknown): value is Expression {
  return typeof value === "object" && value !== null && "forEachChild" in value;
}
