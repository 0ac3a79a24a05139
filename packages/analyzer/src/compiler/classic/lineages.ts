import { fileOf } from "../file-of.ts";
import type { Lineage, TypeName } from "../lineage.ts";
import type { Node } from "../syntax.ts";
import type { Checker, Symbol, Type, TypeScript } from "../typescript.ts";
import { packageFiles, type PackageFiles } from "./package-files.ts";

/** Reads what values are off their types. */
export class Lineages {
  readonly #ts: TypeScript;
  readonly #checker: Checker;
  readonly #packages: PackageFiles = packageFiles();
  readonly #known = new Map<Symbol, readonly TypeName[]>();

  constructor(ts: TypeScript, checker: Checker) {
    this.#ts = ts;
    this.#checker = checker;
  }

  read(value: Node): Lineage {
    const type = this.#checker.getApparentType(this.#checker.getTypeAtLocation(value));
    const parts = type.isUnionOrIntersection() ? type.types : [type];
    return {
      is: parts.flatMap(({ symbol }) => (symbol === undefined ? [] : this.#ancestry(symbol))),
      of: parts
        .flatMap((part) => this.#given(part))
        .flatMap(({ aliasSymbol, symbol }) => this.#name(aliasSymbol ?? symbol)),
    };
  }

  #given(type: Type): readonly Type[] {
    const isReference = ((type.objectFlags ?? 0) & this.#ts.ObjectFlags.Reference) !== 0;
    return isReference ? this.#checker.getTypeArguments(type) : [];
  }

  /** What leads back to itself ends there. */
  #ancestry(symbol: Symbol): readonly TypeName[] {
    const known = this.#known.get(symbol);
    if (known !== undefined) return known;
    this.#known.set(symbol, []);
    const bases = this.#checker.getDeclaredTypeOfSymbol(symbol).getBaseTypes() ?? [];
    const names = [
      ...this.#name(symbol),
      ...bases.flatMap((base) => (base.symbol === undefined ? [] : this.#ancestry(base.symbol))),
    ];
    this.#known.set(symbol, names);
    return names;
  }

  #name(symbol: Symbol | undefined): readonly TypeName[] {
    const [declaration] = symbol?.declarations ?? [];
    const place = declaration && this.#packages.find(fileOf(declaration).fileName);
    if (symbol === undefined || place === undefined) return [];
    return [{ package: place.package, name: symbol.name.replace(/\$\d+$/, "") }];
  }
}
