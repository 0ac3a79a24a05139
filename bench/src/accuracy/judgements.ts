import { readFileSync } from "node:fs";

/** What a person who read one finding in its repository said of it. */
export interface Judgement {
  /** `owner/name`. */
  readonly repo: string;
  readonly rule: string;
  /** From the repository's root. */
  readonly file: string;
  readonly line: number;
  readonly right: boolean;
  /** Why it is wrong, or why it is right although it looks wrong. */
  readonly why?: string;
}
export type Judged = Pick<Judgement, "repo" | "rule" | "file" | "line">;

/** The judgements of `bench/accuracy/judgements.json`, by the finding that they are about. */
export class Judgements {
  readonly #byFinding: ReadonlyMap<string, Judgement>;

  constructor(file: string) {
    const judgements: readonly Judgement[] = JSON.parse(readFileSync(file, "utf8"));
    this.#byFinding = new Map(judgements.map((judgement) => [toKey(judgement), judgement]));
  }

  /** Undefined: nobody has read this finding yet. */
  of(finding: Judged): Judgement | undefined {
    return this.#byFinding.get(toKey(finding));
  }
}

function toKey({ repo, rule, file, line }: Judged): string {
  return [repo, rule, file, line].join(" ");
}
