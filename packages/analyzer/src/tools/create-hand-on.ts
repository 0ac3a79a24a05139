import type { Node, SourceFile } from "../compiler/syntax.ts";
import { FileWords } from "../sites/file-words.ts";
import { FunctionUses } from "../sites/function-uses.ts";
import type { Draft } from "./draft.ts";
import { findHandedOn } from "./find-handed-on.ts";
import type { ToolContext } from "./tool-context.ts";

/** The tools of a file, with those that its calls of own functions define, and without those that only hand on what they are given. */
export function createHandOn(
  { compiler, matcher, files }: ToolContext,
  draftsIn: (file: SourceFile) => readonly Draft[],
): (file: SourceFile) => readonly Draft[] {
  let program: Program | undefined;
  return (file) => {
    program ??= read();
    const { handing, handed } = program;
    const own = draftsIn(file).filter((draft) => !handing.has(draft));
    return [...own, ...handed.filter((draft) => draft.file === file)];
  };

  function read(): Program {
    const uses = new FunctionUses(compiler, { files, words: new FileWords(files) });
    const told = new Set(files());
    const asked = {
      compiler,
      usesOf: (body: Node): readonly Node[] => uses.seen(body).uses,
      isTold: (file: SourceFile): boolean => told.has(file),
    };
    const handing = new Map<Draft, readonly Draft[]>();
    for (const draft of files().filter(mayDefine).flatMap(draftsIn)) {
      const found = findHandedOn(asked, draft);
      if (found.length > 0) handing.set(draft, found);
    }
    return { handing, handed: [...handing.values()].flat() };
  }

  function mayDefine({ text }: SourceFile): boolean {
    return [...matcher.definers].some((name) => text.includes(name));
  }
}

interface Program {
  readonly handing: ReadonlyMap<Draft, readonly Draft[]>;
  readonly handed: readonly Draft[];
}
