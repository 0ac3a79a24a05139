import type { InDoubt } from "@thirdstate/types";

/** What a model is told where a tool has no value to give: nobody knows what became of it, or it happened and its answer is gone. */
export interface Notice {
  readonly outcome: "unknown" | "succeeded";
  /** The truth, in words for the model. */
  readonly message: string;
  /** The ledger's record, for whoever finds out. */
  readonly record?: string;
}

/** Whether the ledger recognises the same request when the model makes it again. */
export type Recognition = "recognised" | "not-recognised";

export function toUnknownNotice({ site, id }: InDoubt, recognition: Recognition): Notice {
  return {
    outcome: "unknown",
    message:
      `It is not known whether ${site} took effect: it may have. This is not a failure, and it is being looked into. ` +
      `Say so. ${asking[recognition]}`,
    ...(id !== undefined && { record: id }),
  };
}

export function toSucceededNotice({ site, id }: { site: string; id: string }): Notice {
  return {
    outcome: "succeeded",
    message:
      `${site} took effect when it was asked for before, and was not carried out again. What it answered then was not kept. ` +
      asking.recognised,
    record: id,
  };
}

/** By its words, for a framework may have stored it in between. */
export function isNotice(output: unknown): output is Notice {
  if (typeof output !== "object" || output === null || !("outcome" in output) || !("message" in output)) return false;
  const { message } = output;
  return typeof message === "string" && Object.values(asking).some((ending) => message.endsWith(ending));
}

const asking: Record<Recognition, string> = {
  recognised: "Calling the tool again for the same request does not carry it out a second time.",
  "not-recognised": "Do not call the tool again for the same request: it could be carried out a second time.",
};
