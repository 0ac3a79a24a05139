import type { Checked } from "./check.ts";
import type { ToolLabel, Truth } from "./truth.ts";

type Tool = Checked["tools"][number];

/** Of what a fact was told of: how many rightly, and how many more there were to tell of. */
export interface FactScore {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export interface ToolScore {
  readonly expected: number;
  /** Definitions that were not found, and found ones that no label names. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** By the fact's name. What is told is what an alarm would rest on: a write, no key, no approval. */
  readonly facts: Readonly<Record<ToolFactName, FactScore>>;
}

export type ToolFactName = (typeof toolFactNames)[number];
export const toolFactNames = ["mutating", "without key", "without approval"] as const;

interface Pair {
  readonly label: ToolLabel;
  readonly tool: Tool;
}

/** Compares tools with their labels. What the labels call borderline counts as found, and its facts not at all. */
export function scoreTools(truth: Truth, checked: readonly Checked[]): ToolScore {
  const tools = checked.flatMap((each) => each.tools);
  const pairs = (truth.tools ?? []).map((label) => ({ label, tool: findTool(label, tools) }));
  const found = pairs.flatMap(({ label, tool }): Pair[] => (tool === undefined ? [] : [{ label, tool }]));
  const judged = found.filter(({ label }) => label.note !== "borderline");
  const writes = judged.filter(({ label }) => label.mutating);
  return {
    expected: pairs.length,
    missed: pairs.filter(({ tool }) => tool === undefined).map(({ label }) => describe(label)),
    extra: tools.filter((tool) => !found.some((pair) => pair.tool === tool)).map(describe),
    facts: {
      mutating: score(
        judged,
        ({ label }) => label.mutating,
        ({ tool }) => tool.effect === "write",
      ),
      "without key": score(
        writes,
        ({ label }) => !label.idempotencyKey,
        ({ tool }) => noKey.has(tool.key),
      ),
      "without approval": score(
        judged,
        ({ label }) => label.approval === false,
        ({ tool }) => tool.approval === "no",
      ),
    },
  };
}

const noKey: ReadonlySet<string> = new Set(["no", "ineffective", "unstable"]);

/** By its name in its file; names that are no literal, by a place not far away. */
function findTool(label: ToolLabel, tools: readonly Tool[]): Tool | undefined {
  const near = tools.filter(({ file }) => file === label.file);
  return (
    near.find(({ name }) => name === label.name) ?? near.find(({ line }) => Math.abs(line - label.line) <= farthest)
  );
}

/** The label stands at the defining call, the report at the name. */
const farthest = 2;

function score(pairs: readonly Pair[], isSo: (pair: Pair) => boolean, isTold: (pair: Pair) => boolean): FactScore {
  return {
    right: pairs.filter((pair) => isSo(pair) && isTold(pair)).length,
    wrong: pairs.filter((pair) => !isSo(pair) && isTold(pair)).map(({ tool }) => describe(tool)),
    missed: pairs.filter((pair) => isSo(pair) && !isTold(pair)).map(({ tool }) => describe(tool)),
  };
}

function describe({ file, line, name }: Pick<Tool, "file" | "line" | "name">): string {
  return `${file}:${line} ${name ?? "(unnamed)"}`;
}
