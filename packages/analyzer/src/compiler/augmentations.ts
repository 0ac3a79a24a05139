import { bindingsOf, readImports } from "./imports.ts";
import type { Node, SourceFile } from "./syntax.ts";
import type { Tree } from "./tree.ts";

/** What a file adds to the types of a module, or of the global scope. */
export interface Augmentation {
  /** The module's specifier; undefined: the global scope. */
  readonly module: string | undefined;
  /** The specifiers of the imports whose names it uses. */
  readonly uses: readonly string[];
}

/** Cheap to ask of every file: most have none. */
export function mayAugment(text: string): boolean {
  return /\bdeclare\s+(?:global|module)\b/.test(text);
}

export function readAugmentations(tree: Tree, file: SourceFile): readonly Augmentation[] {
  if (!mayAugment(file.text)) return [];
  const specifiers = new Map<string, string>();
  for (const site of readImports(tree, file)) {
    for (const [local] of bindingsOf(tree, site.node)) specifiers.set(local, site.specifier);
  }
  return file.statements.flatMap((statement) => {
    if (!tree.is(statement, "ModuleDeclaration")) return [];
    const name: Node = statement.name;
    const module = tree.is(name, "StringLiteral") ? name.text : undefined;
    return module === undefined && statement.name.text !== "global"
      ? []
      : [{ module, uses: readUses(tree, statement, specifiers) }];
  });
}

function readUses(tree: Tree, declaration: Node, specifiers: ReadonlyMap<string, string>): readonly string[] {
  const uses = new Set<string>();
  const visit = (node: Node): undefined => {
    const used = tree.is(node, "Identifier") ? specifiers.get(node.text) : readImportType(tree, node);
    if (used !== undefined) uses.add(used);
    node.forEachChild(visit);
  };
  visit(declaration);
  return [...uses];
}

/** `"openai"` of `import("openai").OpenAI` and of an import inside the declaration. */
function readImportType(tree: Tree, node: Node): string | undefined {
  const literal = tree.is(node, "ImportDeclaration")
    ? node.moduleSpecifier
    : tree.is(node, "ImportType") && tree.is(node.argument, "LiteralType")
      ? node.argument.literal
      : undefined;
  return literal !== undefined && tree.is(literal, "StringLiteral") ? literal.text : undefined;
}
