import type { SourceFile } from "../compiler/syntax.ts";

/** Which of a program's files have a word in their text; each file is read once, when somebody asks. */
export class FileWords {
  readonly #files: () => readonly SourceFile[];
  #known: ReadonlyMap<string, readonly SourceFile[]> | undefined;

  constructor(files: () => readonly SourceFile[]) {
    this.#files = files;
  }

  withWord(word: string): readonly SourceFile[] {
    this.#known ??= readWords(this.#files());
    return this.#known.get(word) ?? [];
  }

  /** The files of its rarest word are few, however many sites are called `answer.create<n>`. */
  withText(text: string): readonly SourceFile[] {
    const [rarest = this.#files()] = wordsOf(text)
      .map((word) => this.withWord(word))
      .sort((a, b) => a.length - b.length);
    return rarest.filter((file) => file.text.includes(text));
  }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\w$]+/g) ?? [];
}

function readWords(files: readonly SourceFile[]): ReadonlyMap<string, readonly SourceFile[]> {
  const found = new Map<string, SourceFile[]>();
  for (const file of files) {
    for (const word of wordsOf(file.text)) {
      const known = found.get(word);
      if (known === undefined) found.set(word, [file]);
      else if (known.at(-1) !== file) known.push(file);
    }
  }
  return found;
}
