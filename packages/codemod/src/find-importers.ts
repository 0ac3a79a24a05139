import type { Compiler } from "@thirdstate/analyzer/compiler";

/** Who imports each of the project's files, directly. */
export function findImporters(compiler: Compiler): (fileName: string) => readonly string[] {
  const importers = new Map<string, string[]>();
  for (const { file, target } of readEdges(compiler)) importers.set(target, [...(importers.get(target) ?? []), file]);
  return (fileName) => importers.get(fileName) ?? [];
}

function readEdges(compiler: Compiler): readonly { readonly file: string; readonly target: string }[] {
  return compiler
    .files()
    .flatMap((file) =>
      compiler
        .imports(file)
        .flatMap((fact) => (fact.file === undefined ? [] : [{ file: file.fileName, target: fact.file }])),
    );
}
