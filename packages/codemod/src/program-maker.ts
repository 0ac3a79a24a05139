import type ts from "typescript";

/** What stands in for files of a project. */
type Texts = ReadonlyMap<string, string>;
const asTheyAre: Texts = new Map();

/**
 * Makes a project's program again and again, with other texts for some files. What keeps its text is parsed once, and a
 * specifier is resolved once; the trees of files that get another text are let go.
 */
export class ProgramMaker {
  readonly #typescript: typeof ts;
  readonly #names: readonly string[];
  readonly #options: ts.CompilerOptions;
  readonly #host: ts.CompilerHost;
  readonly #kept = new Map<string, ts.SourceFile>();

  constructor(typescript: typeof ts, names: readonly string[], options: ts.CompilerOptions) {
    this.#typescript = typescript;
    this.#names = names;
    this.#options = options;
    this.#host = createHost(typescript, options);
  }

  /** `before` lends the trees of the files that have the same text in it. */
  create(texts: Texts = asTheyAre, before?: ts.Program): ts.Program {
    for (const fileName of texts.keys()) this.#kept.delete(fileName);
    const lent = new Map([...texts].map(([fileName, text]) => [fileName, findTree(before, fileName, text)]));
    const host: ts.CompilerHost = {
      ...this.#host,
      getSourceFile: (fileName, languageVersion, ...rest) => {
        const text = texts.get(fileName);
        if (text === undefined) return this.#read(fileName, languageVersion, ...rest);
        return lent.get(fileName) ?? this.#typescript.createSourceFile(fileName, text, languageVersion);
      },
    };
    return this.#typescript.createProgram({ rootNames: this.#names, options: this.#options, host });
  }

  #read(...asked: Parameters<ts.CompilerHost["getSourceFile"]>): ts.SourceFile | undefined {
    const [fileName] = asked;
    const file = this.#kept.get(fileName) ?? this.#host.getSourceFile(...asked);
    if (file !== undefined) this.#kept.set(fileName, file);
    return file;
  }
}

function findTree(program: ts.Program | undefined, fileName: string, text: string): ts.SourceFile | undefined {
  const file = program?.getSourceFile(fileName);
  return file?.text === text ? file : undefined;
}

function createHost(typescript: typeof ts, options: ts.CompilerOptions): ts.CompilerHost {
  const host = typescript.createCompilerHost(options);
  const cache = typescript.createModuleResolutionCache(
    host.getCurrentDirectory(),
    (name) => host.getCanonicalFileName(name),
    options,
  );
  // As `tsc` does: comments that no diagnostic depends on are not parsed.
  host.jsDocParsingMode = typescript.JSDocParsingMode.ParseForTypeErrors;
  host.getModuleResolutionCache = () => cache;
  host.resolveModuleNameLiterals = (literals, from, redirected, asked, file) =>
    literals.map((literal) => {
      const mode = typescript.getModeForUsageLocation(file, literal, asked);
      return typescript.resolveModuleName(literal.text, from, asked, host, cache, redirected, mode);
    });
  return host;
}
