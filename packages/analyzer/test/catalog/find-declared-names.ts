import ts from "typescript";

/** Everything that a package's declarations name: `Completions.create (resources/completions)`, `generateText (dist/index)`. */
export function findDeclaredNames(program: ts.Program, packages: readonly string[]): readonly DeclaredName[] {
  return program.getSourceFiles().flatMap((file) => {
    const inPackage = packages.map((name) => readPathInside(file.fileName, name)).find((path) => path !== undefined);
    if (inPackage === undefined) return [];
    const path = inPackage.replace(/\.d\.[cm]?ts$/, "");
    return findNames(file).map((name) => ({ name, file: path }));
  });
}

export interface DeclaredName {
  readonly name: string;
  /** Inside the package, without extension. */
  readonly file: string;
}

/** Node's globals stand in `@types/node`; a package of this workspace stands under its folder. */
function readPathInside(fileName: string, packageName: string): string | undefined {
  const folders = [
    `/node_modules/${packageName}/`,
    `/node_modules/@types/${packageName}/`,
    toWorkspaceFolder(packageName),
  ];
  const folder = folders.find((name) => fileName.includes(name));
  return folder === undefined ? undefined : fileName.slice(fileName.lastIndexOf(folder) + folder.length);
}

function toWorkspaceFolder(packageName: string): string {
  return `/packages/${packageName.slice(packageName.indexOf("/") + 1)}/`;
}

function findNames(file: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node, container: string): void => {
    const name = readName(node);
    const path = name === undefined ? container : container === "" ? name : `${container}.${name}`;
    if (name !== undefined) names.push(path.replace(/\$\d+/g, ""));
    const isScope = ts.isModuleDeclaration(node) || ts.isModuleBlock(node) || ts.isSourceFile(node);
    ts.forEachChild(node, (child) => visit(child, isScope ? "" : path));
  };
  visit(file, "");
  return names;
}

function readName(node: ts.Node): string | undefined {
  if (ts.isCallSignatureDeclaration(node)) return "()";
  const isNamed =
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isClassElement(node) ||
    ts.isTypeElement(node);
  return isNamed && node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : undefined;
}
