import type ts from "typescript";

/** The same program with other texts for some files; everything that did not change is taken over. */
export function overlayProgram(
  typescript: typeof ts,
  program: ts.Program,
  texts: ReadonlyMap<string, string>,
): ts.Program {
  const options = program.getCompilerOptions();
  const host = typescript.createCompilerHost(options, true);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (fileName, languageVersion, ...rest) => {
    const text = texts.get(fileName);
    if (text !== undefined) return typescript.createSourceFile(fileName, text, languageVersion, true);
    const known = program.getSourceFile(fileName);
    return known === undefined || isRedirect(known) ? getSourceFile(fileName, languageVersion, ...rest) : known;
  };
  return typescript.createProgram({
    rootNames: program.getRootFileNames(),
    options,
    host,
    oldProgram: program,
    projectReferences: program.getProjectReferences() ?? [],
  });
}

/** A second copy of a package, for which the program keeps a stand-in that no other program may take over. */
function isRedirect(file: ts.SourceFile): boolean {
  return "redirectInfo" in file && file.redirectInfo !== undefined;
}
