import { analyzeFile, presets, rules, type Finding } from "@thirdstate/analyzer";
import { classic, type Compiler } from "@thirdstate/analyzer/compiler";
import type ts from "typescript";

/** A finding at its place in the program's file. */
export interface Located {
  readonly finding: Finding;
  readonly file: ts.SourceFile;
  readonly start: number;
  readonly end: number;
}

const recommended = rules.filter(({ id }) => presets.recommended.includes(id));

/** Maps a file's findings. Whatever goes wrong is logged: the editor's other answers must not suffer from it. */
export type Find = <T>(fileName: string, map: (located: Located) => readonly T[]) => readonly T[];

export function createFinder(typescript: typeof ts, { languageService, project }: ts.server.PluginCreateInfo): Find {
  const compilers = new WeakMap<ts.Program, Compiler>();

  function locate(fileName: string): readonly Located[] {
    const program = languageService.getProgram();
    const file = program?.getSourceFile(fileName);
    if (program === undefined || file === undefined) return [];
    const compiler = compilers.get(program) ?? classic(typescript, program);
    compilers.set(program, compiler);
    const told = analyzeFile(compiler, file).findings({ rules: recommended });
    const findings = told.filter((finding) => finding.disabled() === undefined);
    return findings.map((finding) => ({ finding, file, start: compiler.start(finding.at), end: finding.at.end }));
  }

  return (fileName, map) => {
    try {
      return locate(fileName).flatMap(map);
    } catch (error) {
      project.projectService.logger.info(`thirdstate: ${error instanceof Error ? error.stack : String(error)}`);
      return [];
    }
  };
}
