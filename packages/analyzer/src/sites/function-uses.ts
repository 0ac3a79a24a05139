import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { memoised } from "../compiler/memoised.ts";
import { declaredName } from "../compiler/names.ts";
import type { Identifier, Node, SourceFile } from "../compiler/syntax.ts";
import { collectIdentifiers } from "./collect-identifiers.ts";
import { isPassage, readNamedFunction, type NamedFunction } from "./named-function.ts";
import { readBindings } from "./read-bindings.ts";

/** Where the program's own functions are used by name. */
export class FunctionUses {
  readonly #compiler: Compiler;
  readonly #others: (home: SourceFile) => readonly SourceFile[];
  readonly #known = new Map<Node, readonly Node[]>();
  readonly #identifiersIn: (file: SourceFile) => ReadonlyMap<string, readonly Identifier[]>;

  /** `others` are the files whose uses count beside those of the function's own file. */
  constructor(compiler: Compiler, others: (home: SourceFile) => readonly SourceFile[]) {
    this.#compiler = compiler;
    this.#others = others;
    this.#identifiersIn = memoised((file) => collectIdentifiers(compiler, file));
  }

  /** Every use outside the function itself. None where nothing names it, or where strangers may use it too. */
  of(body: Node): readonly Node[] {
    const known = this.#known.get(body);
    if (known !== undefined) return known;
    const named = readNamedFunction(this.#compiler, body);
    const uses = named === undefined ? [] : this.#find(named, body);
    this.#known.set(body, uses);
    return uses;
  }

  #find({ declaration, span }: NamedFunction, body: Node): readonly Node[] {
    const name = declaredName(this.#compiler, declaration);
    if (name === undefined) return [];
    const home = fileOf(declaration);
    const near = this.#usesIn(home, home, name, declaration).filter((at) => at.pos < body.pos || at.end > body.end);
    const calls = near.filter((at) => !isPassage(this.#compiler, at));
    const stays = span === "file" && calls.length === near.length;
    if (stays) return calls;
    const far = this.#others(home).flatMap((file) => this.#usesIn(file, home, name, declaration));
    const farCalls = far.filter((at) => !isPassage(this.#compiler, at));
    return span !== "member" && farCalls.length === 0 ? [] : [...calls, ...farCalls];
  }

  #usesIn(file: SourceFile, home: SourceFile, name: string, declaration: Node): readonly Identifier[] {
    const aliases = [...readBindings(this.#compiler, file)].filter(
      ([, binding]) => binding.name === name || (binding.name === "default" && binding.fact.file === home.fileName),
    );
    if (aliases.length === 0 && !wordsOf(file).has(name)) return [];
    const names = new Set([name, ...aliases.map(([local]) => local)]);
    const found = [...names].flatMap((at) => this.#identifiersIn(file).get(at) ?? []);
    const named = found.filter((at) => at.parent !== declaration);
    const leads = this.#compiler.declarations(named);
    return named.filter((_, index) => isSame(this.#compiler, leads[index]?.node, declaration));
  }
}

const wordsOf = memoised((file: SourceFile): ReadonlySet<string> => new Set(file.text.match(/[\w$]+/g)));

/** Overloads stand beside each other under one name. */
function isSame(compiler: Compiler, node: Node | undefined, declaration: Node): boolean {
  if (node === undefined || node === declaration) return node === declaration;
  return node.parent === declaration.parent && declaredName(compiler, node) === declaredName(compiler, declaration);
}
