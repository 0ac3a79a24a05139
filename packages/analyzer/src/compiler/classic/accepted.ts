import { withoutWrapping } from "../names.ts";
import type { Place } from "../place.ts";
import type { Node } from "../syntax.ts";
import type { Tree } from "../tree.ts";
import type { Checker, Signature, Type, TypeScript } from "../typescript.ts";

type Answer = "yes" | "no" | "unknown";

/** Asks the parameters of callees, as declared by the installed version, for the places of options. */
export class Accepted {
  readonly #ts: TypeScript;
  readonly #tree: Tree;
  readonly #checker: Checker;

  constructor(ts: TypeScript, tree: Tree, checker: Checker) {
    this.#ts = ts;
    this.#tree = tree;
    this.#checker = checker;
  }

  /** Of several overloads one that has the place is enough. */
  read(callee: Node, place: Place): Answer {
    const type = this.#checker.getTypeAtLocation(withoutWrapping(this.#tree, callee));
    const answers = type.getCallSignatures().map((signature) => this.#inSignature(signature, place));
    return answers.length === 0 ? "unknown" : best(answers);
  }

  #inSignature({ parameters, declaration }: Signature, { argument, path }: Place): Answer {
    const parameter = parameters[argument];
    const isOpen = argument < 0 || (parameters.length > 0 && hasRest(this.#tree, declaration));
    if (parameter === undefined || isOpen) return isOpen ? "unknown" : "no";
    return this.#inType(this.#checker.getTypeOfSymbol(parameter), path);
  }

  #inType(type: Type, [name, ...rest]: readonly string[]): Answer {
    if (name === undefined) return "yes";
    const parts = type.isUnion() ? type.types : [type];
    return best(parts.map((part) => this.#inPart(part, name, rest)));
  }

  #inPart(type: Type, name: string, rest: readonly string[]): Answer {
    const property = this.#checker.getPropertyOfType(this.#checker.getApparentType(type), name);
    if (property !== undefined) return this.#inType(this.#checker.getTypeOfSymbol(property), rest);
    const { Any, Unknown, Instantiable } = this.#ts.TypeFlags;
    const isOpen = (type.flags & (Any | Unknown | Instantiable)) !== 0 || type.getStringIndexType() !== undefined;
    return isOpen ? "unknown" : "no";
  }
}

function best(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

function hasRest(tree: Tree, declaration: Node | undefined): boolean {
  let found = false;
  declaration?.forEachChild((child) => {
    if (tree.is(child, "Parameter") && child.dotDotDotToken !== undefined) found = true;
  });
  return found;
}
