import type ts from "typescript";
import { classic } from "@thirdstate/analyzer/compiler";
import { collectGarbage } from "./collect-garbage.ts";
import { draftProject, replanProject, type ProjectDraft } from "./draft-project.ts";
import type { OpenProject } from "./open-project.ts";
import type { PlanRequest } from "./plan-project.ts";
import { SecondThoughts } from "./second-thoughts.ts";
import { takeBack, type Recheck } from "./take-back.ts";

/** What is asked of every project. */
export interface NextRequest extends Omit<PlanRequest, "project"> {
  /** Whether calls give outcomes instead of what they gave before. */
  readonly outcomes: boolean;
  readonly onStart: (project: OpenProject) => void;
}

/** One project with what was planned for it and what its compiler left of that. */
export interface WrappedProject extends Recheck {
  readonly project: ReadProject;
  readonly draft: ProjectDraft;
}

/** A project without the program that it was read with. */
type ReadProject = Omit<OpenProject, "compiler">;

/** Wraps the first of the projects that wait; its program is let go before the one with the wraps is checked. */
export async function wrapNext(waiting: OpenProject[], request: NextRequest): Promise<WrappedProject | undefined> {
  const drafted = draftNext(waiting, request);
  if (drafted === undefined) return undefined;
  const { project, draft } = drafted;
  if (draft.files.size >= many) await collectGarbage();
  const { typescript, programs } = project;
  let program: ts.Program | undefined;
  const before = (): ts.Program => (program ??= programs.create());
  const thoughts = new SecondThoughts(() => {
    const compiler = classic(typescript, before());
    return replanProject({ ...request, project: { ...project, compiler } }, draft);
  });
  const { outcomes } = request;
  return { project, draft, ...takeBack({ typescript, programs, before, draft, thoughts, outcomes }) };
}

/** To collect earlier is dearer than what fewer files hold. */
const many = 200;

/** Nothing that outlives this holds the compiler. */
function draftNext(
  waiting: OpenProject[],
  request: NextRequest,
): { readonly project: ReadProject; readonly draft: ProjectDraft } | undefined {
  const opened = waiting.shift();
  if (opened === undefined) return undefined;
  request.onStart(opened);
  const { compiler, ...project } = opened;
  return { project, draft: draftProject({ ...request, project: { ...project, compiler } }) };
}
