import pc from "picocolors";
import { showInstant } from "./instant.ts";
import type { Phase } from "./project-ledger.ts";
import { showNoCounts } from "./show-no-counts.ts";
import type { Doubt } from "./to-doubt.ts";

/** A block for each, oldest first, whose ids are as long as `ledger reconcile` needs them. `now` is the ledger's. */
export function printDoubts(doubts: readonly Doubt[], now: number): string {
  const blocks = doubts.map((doubt) => printBlock(doubt, shortIdOf(doubt, doubts), now));
  return [...blocks, `${doubts.length} in doubt. ${settle}`].join("\n\n");
}

const settle = `Search the provider's books for the key, and say what you found:
  thirdstate ledger reconcile <id> --happened|--not-happened --by <name>`;

function printBlock(doubt: Doubt, id: string, now: number): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["key", doubt.key],
    ["sent", showSent(doubt)],
    ["intent", showIntent(doubt)],
    ["scope", doubt.scope],
    ["run", doubt.run],
    ["unknown", showReason(doubt)],
    ["again", showAgain(doubt, now)],
    ["a no", doubt.noCountsFrom === null ? unknownDelay : showNoCounts(doubt.noCountsFrom, now)],
  ];
  const lines = rows.flatMap(([label, text]) =>
    text === undefined ? [] : `  ${pc.dim(label.padEnd(LABEL_WIDTH))}${text}`,
  );
  return [`${pc.bold(id)}  ${doubt.site}`, ...lines].join("\n");
}

const unknownDelay = "needs --at-once: how late a request may still take effect is not known";

function showSent({ began, since, sends }: Doubt): string {
  if (sends <= 1) return `${showInstant(since)}, once`;
  return `${sends} times between ${showInstant(began)} and ${showInstant(since)}`;
}

function showIntent({ intent, sealed }: Doubt): string | undefined {
  if (sealed === true) return "(sealed)";
  return intent === undefined ? undefined : shorten(JSON.stringify(intent));
}

function showReason({ reason, phase }: Doubt): string {
  return phase === undefined ? reason : `${shorten(reason)}, ${phases[phase]}`;
}

const phases: Readonly<Record<Phase, string>> = {
  sent: "after the request had left",
  "maybe-sent": "when the request may have left",
  streaming: "when part of the reply had arrived",
  crashed: "and its process never came back",
};

/** What becomes of it where it is asked for again. */
function showAgain({ idempotent, resumableUntil }: Doubt, now: number): string {
  if (!idempotent) return "stays in doubt, and nothing is sent, until somebody settles it";
  if (resumableUntil === null) return "stays in doubt: it was sent outside any named run, so that nobody can resume it";
  const until = showInstant(resumableUntil);
  if (Date.parse(resumableUntil) <= now) return `stays in doubt: the provider may have forgotten the key at ${until}`;
  return `before ${until} it settles itself: it is sent again under the same key`;
}

const LABEL_WIDTH = 9;
const SHORT_ID = 14;
const LONGEST_CELL = 86;

/** The beginning of an id, unless another one begins like it. */
function shortIdOf({ id }: Doubt, doubts: readonly Doubt[]): string {
  const start = id.slice(0, SHORT_ID);
  return doubts.filter((other) => other.id.startsWith(start)).length === 1 ? start : id;
}

function shorten(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
