import type { Program } from "./program.ts";
import { runBatch, type Failure, type Mode } from "./run-batch.ts";

/** The smallest program found that fails as the given one does: parts are left out for as long as it still fails. */
export async function shrink(failure: Failure, mode: Mode): Promise<Failure> {
  const smaller = findSmaller(failure.program);
  if (smaller.length === 0) return failure;
  const { failures } = await runBatch(smaller, mode);
  const found = failures.find(({ problem }) => kind(problem) === kind(failure.problem));
  return found === undefined ? failure : await shrink(found, mode);
}

function kind(problem: string): string {
  return problem.slice(0, problem.indexOf(":"));
}

/** Each without one part, the big parts first. */
function findSmaller(program: Program): readonly Program[] {
  const { units } = program;
  const others = (index: number): Program["units"] => units.filter((_, other) => other !== index);
  const changed: readonly Program[] = [
    ...units.map((_, index) => ({ ...program, units: others(index) })),
    ...(program.head === "" ? [] : [{ ...program, head: "" }]),
    ...(program.remote === "" ? [] : [{ ...program, remote: "" }]),
    ...units.flatMap((unit, index) =>
      unit.body.map((_, at) => {
        const body = unit.body.filter((_, other) => other !== at);
        return { ...program, units: units.map((each, other) => (other === index ? { ...unit, body } : each)) };
      }),
    ),
  ];
  return changed.map((each, index) => ({ ...each, seed: program.seed * 100 + index + 1 }));
}
