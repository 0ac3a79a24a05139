import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { declaredName } from "../compiler/names.ts";
import type { Node } from "../compiler/syntax.ts";
import { NameUses, type NameUse, type ProgramFiles } from "./name-uses.ts";
import { isPassage, readNamedFunction, type NamedFunction } from "./named-function.ts";

interface SeenUses {
  readonly uses: readonly Node[];
  /** There are no others, as far as one can tell. */
  readonly isWhole: boolean;
}

const unseen: SeenUses = { uses: [], isWhole: false };

/** Where the program's own functions are used by name. */
export class FunctionUses {
  readonly #compiler: Compiler;
  readonly #names: NameUses;
  readonly #known = new Map<Node, SeenUses>();

  /** The program's files are those whose uses count beside those of the function's own file. */
  constructor(compiler: Compiler, program: ProgramFiles) {
    this.#compiler = compiler;
    this.#names = new NameUses(compiler, program);
  }

  /** Every use outside the function itself. None where nothing names it, or where strangers may use it too. */
  of(body: Node): readonly Node[] {
    const { uses, isWhole } = this.seen(body);
    return isWhole ? uses : [];
  }

  /** The uses in the program, strangers or not. */
  seen(body: Node): SeenUses {
    const known = this.#known.get(body);
    if (known !== undefined) return known;
    const named = readNamedFunction(this.#compiler, body);
    const seen = named === undefined ? unseen : this.#find(named, body);
    this.#known.set(body, seen);
    return seen;
  }

  #find({ declaration, span }: NamedFunction, body: Node): SeenUses {
    const name = declaredName(this.#compiler, declaration);
    if (name === undefined) return unseen;
    const scope = declaration.parent;
    const home = fileOf(declaration);
    const sought = [name, home.fileName];
    const own = sought.flatMap((each) => this.#names.inside(home, each, scope));
    const near = this.#usesOf(declaration, name, own).filter((at) => at.pos < body.pos || at.end > body.end);
    const calls = near.filter((at) => !isPassage(this.#compiler, at));
    const stays = span === "file" && calls.length === near.length;
    if (stays) return { uses: calls, isWhole: true };
    const all = sought.flatMap((each) => this.#names.across(each, scope));
    const far = this.#usesOf(declaration, name, all).filter((at) => fileOf(at) !== home);
    const farCalls = far.filter((at) => !isPassage(this.#compiler, at));
    return { uses: [...calls, ...farCalls], isWhole: span === "member" || farCalls.length > 0 };
  }

  /** Overloads stand beside each other under one name. */
  #usesOf(declaration: Node, name: string, uses: readonly NameUse[]): readonly Node[] {
    const own = uses.filter(
      ({ at, leads }) => at.parent !== declaration && declaredName(this.#compiler, leads) === name,
    );
    return [...new Set(own.map(({ at }) => at))];
  }
}
