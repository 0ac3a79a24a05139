import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import type { Identifier, Node, SourceFile } from "../compiler/syntax.ts";
import type { FileWords } from "./file-words.ts";
import { identifiersOf } from "./identifiers-of.ts";
import { readBindings } from "./read-bindings.ts";

/** A name, and the declaration that it leads to. */
export interface NameUse {
  readonly at: Identifier;
  readonly leads: Node;
}

export interface ProgramFiles {
  readonly files: () => readonly SourceFile[];
  readonly words: FileWords;
}

/** What is looked for: an exported name, or the file of a default export, which every import calls as it likes. */
type Sought = string;

/** By what the declaration stands in. */
type Uses = ReadonlyMap<Node, readonly NameUse[]>;

const none: readonly NameUse[] = [];

/** Where a program's names lead. All uses of one name are asked about at once, however many declarations have it. */
export class NameUses {
  readonly #compiler: Compiler;
  readonly #files: () => readonly SourceFile[];
  readonly #across = new Map<Sought, Uses>();
  readonly #inside: (file: SourceFile) => Map<Sought, Uses>;
  readonly #words: FileWords;
  #importers: ReadonlyMap<Sought, readonly SourceFile[]> | undefined;

  constructor(compiler: Compiler, { files, words }: ProgramFiles) {
    this.#compiler = compiler;
    this.#files = files;
    this.#words = words;
    this.#inside = memoised(() => new Map());
  }

  /** The uses in all of the program's files. */
  across(sought: Sought, scope: Node): readonly NameUse[] {
    const known = this.#across.get(sought) ?? toUses(this.#findAll(sought));
    this.#across.set(sought, known);
    return known.get(scope) ?? none;
  }

  /** The uses in one file. */
  inside(file: SourceFile, sought: Sought, scope: Node): readonly NameUse[] {
    const names = this.#inside(file);
    const known = names.get(sought) ?? toUses(this.#findIn(file, sought));
    names.set(sought, known);
    return known.get(scope) ?? none;
  }

  #findAll(sought: Sought): readonly NameUse[] {
    this.#importers ??= this.#readImporters();
    const holders = new Set([...this.#words.withWord(sought), ...(this.#importers.get(sought) ?? [])]);
    return [...holders].flatMap((file) => this.#findIn(file, sought));
  }

  #findIn(file: SourceFile, sought: Sought): readonly NameUse[] {
    const locals = [...readBindings(this.#compiler, file)].flatMap(([local, { name, fact }]) =>
      name === sought || (name === "default" && fact.file === sought) ? [local] : [],
    );
    const identifiers = identifiersOf(this.#compiler)(file);
    const named = [...new Set([sought, ...locals])].flatMap((name) => identifiers.get(name) ?? []);
    const leads = this.#compiler.declarations(named);
    return named.flatMap((at, index) => {
      const node = leads[index]?.node;
      return node === undefined ? [] : [{ at, leads: node }];
    });
  }

  /** Who may call it by another name: the files that import what is called so, or a file's default export. */
  #readImporters(): ReadonlyMap<Sought, readonly SourceFile[]> {
    const importers = new Map<Sought, SourceFile[]>();
    for (const file of this.#files()) {
      for (const { name, fact } of readBindings(this.#compiler, file).values()) {
        const sought = name === "default" ? fact.file : name;
        if (sought === undefined) continue;
        const known = importers.get(sought);
        if (known === undefined) importers.set(sought, [file]);
        else known.push(file);
      }
    }
    return importers;
  }
}

function toUses(found: readonly NameUse[]): Uses {
  const uses = new Map<Node, NameUse[]>();
  for (const use of found) {
    const known = uses.get(use.leads.parent);
    if (known === undefined) uses.set(use.leads.parent, [use]);
    else known.push(use);
  }
  return uses;
}
