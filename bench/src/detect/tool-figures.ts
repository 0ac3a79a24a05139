import { toolFactNames, type FactScore, type ToolFactName, type ToolScore } from "./score-tools.ts";

/** One fact over all repositories. */
export interface FactFigures {
  readonly name: ToolFactName;
  readonly told: number;
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export function toToolFigures(scores: readonly ToolScore[]): readonly FactFigures[] {
  return toolFactNames.map((name) => ({ name, ...toFigures(scores.map(({ facts }) => facts[name])) }));
}

function toFigures(scores: readonly FactScore[]): Omit<FactFigures, "name"> {
  const right = scores.reduce((total, each) => total + each.right, 0);
  const wrong = scores.flatMap((each) => each.wrong);
  const missed = scores.flatMap((each) => each.missed);
  const told = right + wrong.length;
  const so = right + missed.length;
  return { told, precision: told === 0 ? 1 : right / told, recall: so === 0 ? 1 : right / so, wrong, missed };
}
