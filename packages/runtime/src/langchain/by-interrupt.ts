import type { ToolApprovalRequest } from "../tools/tool-effect.ts";

/** What a person is shown by the interrupt. */
export type InterruptQuestion = Pick<ToolApprovalRequest, "question" | "site" | "scope" | "intent">;

/** What the graph is resumed with: the question as it came, and what a person says to it. */
export interface InterruptAnswer {
  readonly question: string;
  readonly approved: boolean;
  /** Who said it. Default: nobody is named. */
  readonly by?: string;
}

/**
 * Makes a `write.approve` of LangGraph's `interrupt`: a person reads the intent, and the graph is resumed with
 * `{ question, approved }`. LangGraph hands answers out in the order in which a node asks, and calls that are done ask no more: only an
 * answer that names the question counts, so that a neighbour's consent is not taken for this one's.
 */
export function byInterrupt(
  interrupt: (question: InterruptQuestion) => unknown,
): (request: ToolApprovalRequest) => Promise<InterruptAnswer> {
  const others = new Map<string, InterruptAnswer>();
  return async ({ question, site, scope, intent }) => {
    for (;;) {
      const known = others.get(question);
      others.delete(question);
      if (known !== undefined) return known;
      const answer = toAnswer(interrupt({ question, site, scope, intent }));
      keep(others, answer);
    }
  };
}

/** More than calls that wait beside each other; whose answer was dropped is asked again. */
const most = 1_000;

function keep(others: Map<string, InterruptAnswer>, answer: InterruptAnswer): void {
  others.set(answer.question, answer);
  for (const oldest of others.keys()) if (others.size > most) others.delete(oldest);
}

function toAnswer(resumed: unknown): InterruptAnswer {
  if (isAnswer(resumed)) return resumed;
  throw new TypeError(
    "The graph was resumed with what does not say which question it answers. Resume it with `{ question, approved }`, " +
      "the question as the interrupt gave it.",
  );
}

function isAnswer(resumed: unknown): resumed is InterruptAnswer {
  if (typeof resumed !== "object" || resumed === null || !("question" in resumed) || !("approved" in resumed))
    return false;
  return typeof resumed.question === "string" && typeof resumed.approved === "boolean";
}
