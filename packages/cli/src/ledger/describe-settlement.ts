import type { ExitCode } from "../exit-code.ts";
import { showInstant, toLaterInstant } from "./instant.ts";
import type { DoubtfulRecord, Settlement } from "./project-ledger.ts";
import { showNoCounts } from "./show-no-counts.ts";
import { toDoubt } from "./to-doubt.ts";

export interface SettledFacts {
  readonly id: string;
  readonly record: DoubtfulRecord | undefined;
  readonly happened: boolean;
  readonly by: string;
  readonly value: { readonly value?: unknown };
  /** By the ledger's clock. */
  readonly now: number;
}

interface Described {
  readonly code: ExitCode;
  readonly sentences: readonly string[];
}

/** What a settlement means for whoever asks for the act again. */
export function describeSettlement(settlement: Settlement, facts: SettledFacts): Described {
  const { id, happened, by } = facts;
  if (settlement === "recorded") {
    const what = `Recorded for ${id}: it ${happened ? "happened" : "did not happen"}, says ${by}.`;
    return { code: 0, sentences: [what, ...(happened ? describeYes(facts) : describeNo(facts))] };
  }
  if (settlement === "already") {
    const known = `It was known already that ${id} ${happened ? "happened" : "did not happen"}. Nothing was changed.`;
    return { code: 0, sentences: [known] };
  }
  if (settlement === "too-early") return { code: 1, sentences: describeTooEarly(facts) };
  if (typeof settlement === "object") return { code: 1, sentences: describeAlarm(settlement) };
  const still = `${id} was not settled: somebody works on it, or it is known to have happened. Nothing was changed.`;
  return { code: 1, sentences: [still] };
}

function describeYes({ value }: SettledFacts): readonly string[] {
  if (value.value !== undefined)
    return ["Whoever asks for it again is handed the value that was given; nothing is sent."];
  return [
    "Whoever asks for it again is not sent, and meets a `CodecMissingError`: there is no value to hand back without --value.",
  ];
}

function describeNo({ record, now }: SettledFacts): readonly string[] {
  const again = "Whoever asks for it again sends it anew, as another act with another key.";
  if (record === undefined) return [again];
  const { quietAt } = record;
  if (quietAt === null)
    return [again, "How late a request may take effect is not known: if one was still on its way, it happens twice."];
  if (quietAt <= now) return [again];
  const until = showInstant(toLaterInstant(quietAt));
  return [again, `A request that was sent may take effect until ${until}: if it does, it happens twice.`];
}

function describeTooEarly({ id, record, now }: SettledFacts): readonly string[] {
  const atOnce = "--at-once records a no now: say it where you know that no request can arrive any more.";
  if (record === undefined) return [`${id} was not settled: it is too early for a no. Nothing was changed.`, atOnce];
  const { noCountsFrom, resumableUntil, scope } = toDoubt(record);
  if (noCountsFrom === null)
    return [
      `${id} was not settled: how late a request may still take effect is not known. Nothing was changed.`,
      `Declare \`longestDelay\` in the reconciler of ${scope}, and the ledger knows of later acts.`,
      atOnce,
    ];
  const mayArrive = "Until then a request may still take effect: were it sent anew after a no, it would happen twice.";
  const maySettle = "Until then it can settle itself: let the job ask for it again, under the same key or run.";
  const isResumable = resumableUntil !== null && Date.parse(resumableUntil) > now;
  return [
    `${id} was not settled: a no ${showNoCounts(noCountsFrom, now)}. Nothing was changed.`,
    isResumable ? maySettle : mayArrive,
    "Look into the provider's books again then, and say what you find.",
    atOnce,
  ];
}

function describeAlarm({ kind, id, laterIds }: Extract<Settlement, object>): readonly string[] {
  const settled = `Recorded: ${id} happened, though it had been settled as failed.`;
  if (kind === "told-failed-but-happened")
    return [settled, "Whoever was told that it failed was told wrong; nothing was sent again. Let them know."];
  return [
    settled,
    `It was sent again as ${laterIds.join(", ")}: it may have happened twice. Look, and undo one by hand.`,
  ];
}
