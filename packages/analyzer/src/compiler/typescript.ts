import type { Node, SourceFile } from "./syntax.ts";

/** What the analyzer reads of a `typescript` namespace, 5.4 to 6. The namespace itself is always handed in. */
export interface TypeScript {
  readonly version: string;
  readonly SyntaxKind: Readonly<Record<string, string | number>>;
  readonly SymbolFlags: { readonly Alias: number; readonly Class: number };
  readonly ObjectFlags: { readonly Reference: number };
  readonly TypeFlags: { readonly Any: number; readonly Unknown: number; readonly Instantiable: number };
  /** Not in the published types, yet there from 5.4 to 6: which constructor made the nodes of this copy. */
  readonly objectAllocator?: { getSourceFileConstructor(): unknown };
  readonly sys: System;
  createSourceFile(fileName: string, text: string, languageVersion: number, setParentNodes?: boolean): SourceFile;
  resolveModuleName(
    specifier: string,
    from: string,
    options: object,
    host: object,
    cache?: object,
    redirected?: undefined,
    mode?: number,
  ): ResolvedModule;
}

export interface System {
  readonly useCaseSensitiveFileNames: boolean;
  fileExists(path: string): boolean;
  directoryExists(path: string): boolean;
  readFile(path: string): string | undefined;
  readDirectory(
    path: string,
    extensions?: readonly string[],
    exclude?: readonly string[],
    include?: readonly string[],
  ): string[];
}

export interface Program {
  getCompilerOptions(): object;
  getSourceFiles(): readonly SourceFile[];
  getSourceFile(fileName: string): SourceFile | undefined;
  getTypeChecker(): Checker;
  isSourceFileFromExternalLibrary(file: SourceFile): boolean;
  /** Not in the published types, yet there from 5.4 to 6: what an import resolved to when the program was made, without a checker. */
  getResolvedModuleFromModuleSpecifier?(specifier: Node, file: SourceFile): ResolvedModule | undefined;
}

export interface ResolvedModule {
  readonly resolvedModule?:
    { readonly resolvedFileName: string; readonly isExternalLibraryImport?: boolean } | undefined;
}

export interface Checker {
  getSymbolAtLocation(node: Node): Symbol | undefined;
  getAliasedSymbol(symbol: Symbol): Symbol;
  getShorthandAssignmentValueSymbol(node: Node | undefined): Symbol | undefined;
  getTypeAtLocation(node: Node): Type;
  getTypeOfSymbol(symbol: Symbol): Type;
  getDeclaredTypeOfSymbol(symbol: Symbol): Type;
  getApparentType(type: Type): Type;
  getPropertyOfType(type: Type, name: string): Symbol | undefined;
  getTypeArguments(type: Type): readonly Type[];
}

export interface Symbol {
  readonly flags: number;
  readonly name: string;
  readonly declarations?: readonly Node[] | undefined;
  readonly valueDeclaration?: Node | undefined;
}

export interface Type {
  readonly flags: number;
  readonly objectFlags?: number;
  readonly symbol?: Symbol | undefined;
  readonly aliasSymbol?: Symbol | undefined;
  getBaseTypes(): readonly Type[] | undefined;
  getCallSignatures(): readonly Signature[];
  getStringIndexType(): Type | undefined;
  isUnion(): this is UnionType;
  isUnionOrIntersection(): this is UnionType;
}

export interface UnionType extends Type {
  readonly types: readonly Type[];
}

export interface Signature {
  readonly parameters: readonly Symbol[];
  readonly declaration?: Node | undefined;
}
