import type { InDoubt } from "@thirdstate/types";

/** What a model is told where nobody knows whether a tool's effect happened. */
export interface Undecided {
  readonly outcome: "unknown";
  /** The truth, in words for the model. */
  readonly message: string;
  /** The ledger's record, for whoever finds out. */
  readonly record?: string;
}

export function toUndecided({ site, id }: InDoubt): Undecided {
  return {
    outcome: "unknown",
    message:
      `It is not known whether ${site} took effect: it may have. This is not a failure, and it is being looked into. ` +
      "Say so. Calling the tool again for the same request does not carry it out a second time.",
    ...(id !== undefined && { record: id }),
  };
}

/** By its fields, for a framework may have stored it in between. */
export function isUndecided(output: unknown): output is Undecided {
  return (
    typeof output === "object" &&
    output !== null &&
    "outcome" in output &&
    output.outcome === "unknown" &&
    "message" in output &&
    typeof output.message === "string"
  );
}
