import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import type { Identifier, Node, NodeOf, SourceFile } from "../compiler/syntax.ts";
import { identifiersOf } from "./identifiers-of.ts";
import { isExported } from "./named-function.ts";

/** Where the variables of one file are named again. */
export class VariableUses {
  readonly #compiler: Compiler;
  readonly #identifiersIn: (file: SourceFile) => ReadonlyMap<string, readonly Identifier[]>;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
    this.#identifiersIn = identifiersOf(compiler);
  }

  /** Every other place that names a variable; undefined where strangers may name it too. */
  of(
    variable: NodeOf["VariableDeclaration"] | NodeOf["BindingElement"] | NodeOf["Parameter"],
  ): readonly Identifier[] | undefined {
    const { name } = variable;
    const file = fileOf(variable);
    if (!this.#compiler.is(name, "Identifier") || this.#mayBeUsedElsewhere(file, variable)) return undefined;
    const named = (this.#identifiersIn(file).get(name.text) ?? []).filter((at) => at !== name && !this.#isMember(at));
    const leads = this.#compiler.declarations(named);
    return named.filter((_, index) => {
      const node = leads[index]?.node;
      return node === undefined || node === variable;
    });
  }

  #statementOf(variable: Node): Node {
    let at = variable;
    while (this.#compiler.kind(at) !== "VariableStatement" && !this.#compiler.is(at, "SourceFile")) at = at.parent;
    return at;
  }

  /** A template beside the script may use whatever stands at its top. */
  #mayBeUsedElsewhere(file: SourceFile, variable: Node): boolean {
    if (this.#compiler.is(variable, "Parameter")) return false;
    const statement = this.#statementOf(variable);
    const isTop = statement.parent === file || statement === file;
    return isExported(this.#compiler, statement) || (isTop && !/\.[cm]?[jt]sx?$/.test(file.fileName));
  }

  /** `outcome` of `answer.outcome` is no variable. */
  #isMember(name: Identifier): boolean {
    return this.#compiler.is(name.parent, "PropertyAccessExpression") && name.parent.name === name;
  }
}
