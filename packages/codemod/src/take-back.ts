import type ts from "typescript";
import { describeStaying, type Objection } from "@thirdstate/analyzer/edits";
import { applyWraps, type WrappedFile } from "./apply-wraps.ts";
import { createCheck, type Check, type Checked, type CheckRequest } from "./create-check.ts";
import type { DraftedWrap } from "./drafted-wrap.ts";
import type { Complaint } from "./find-complaints.ts";
import { findJsonForms } from "./find-json-forms.ts";
import { findOwners } from "./find-owners.ts";
import { toOldOffset } from "./positions.ts";
import type { SecondThoughts } from "./second-thoughts.ts";
import { toDecisions, type Decision } from "./to-decisions.ts";

/** A wrap that would have cost a diagnostic, with the compiler's words; or one around such a call. */
export interface TakenBack {
  readonly wrap: DraftedWrap;
  readonly reason: string;
  readonly diagnostic?: number;
}
export interface Recheck {
  readonly files: readonly WrappedFile[];
  readonly takenBack: readonly TakenBack[];
  readonly decisions: readonly Decision[];
}
export interface RecheckRequest extends CheckRequest {
  readonly thoughts: SecondThoughts;
  /** Whether calls give outcomes instead of what they gave before. */
  readonly outcomes: boolean;
}

/**
 * Amends or takes back every wrap that owns a new diagnostic, until there is none; the compiler is the project's own.
 * Where outcomes are wanted, what is new once nothing throws is a decision of whoever calls.
 */
export function takeBack(request: RecheckRequest): Recheck {
  const { draft, thoughts, outcomes } = request;
  const check = createCheck(request);
  const first = settle(request, check, { kept: draft.wraps, open: draft.wraps, takenBack: [] });
  const { kept, takenBack } = tryAgain(request, check, first);
  const wraps = outcomes ? kept.map((wrap) => thoughts.decide(wrap) ?? wrap) : kept;
  const decisions = outcomes ? toDecisions(request.typescript, check(wraps)) : [];
  return { files: applyWraps(draft, wraps), takenBack, decisions };
}

interface Round {
  /** The innermost calls first. */
  readonly kept: readonly DraftedWrap[];
  /** Those that are held to account. */
  readonly open: readonly DraftedWrap[];
  readonly takenBack: readonly TakenBack[];
}

/** Amends or takes back until the compiler has nothing to say. */
function settle(request: RecheckRequest, check: Check, first: Round): Round {
  let round = first;
  for (let checked = check(round.kept); checked.complaints.length > 0; checked = check(round.kept))
    round = settleRound(round, judge(request, checked, round.open));
  return round;
}

/** Where calls are nested, a complaint may have been charged to a neighbour: what was taken back has a second chance beside what stayed. */
function tryAgain(request: RecheckRequest, check: Check, round: Round): Round {
  const { kept, takenBack } = round;
  if (takenBack.length === 0) return round;
  const open = takenBack.map(({ wrap }) => wrap);
  const order = new Map(request.draft.wraps.map(({ name }, index) => [name, index]));
  const rank = ({ name }: DraftedWrap): number => order.get(name) ?? 0;
  const all = [...kept, ...open].sort((a, b) => rank(a) - rank(b));
  return settle(request, check, { kept: all, open, takenBack: [] });
}

/** For a wrap its next form, or what speaks against every form. */
type Verdicts = ReadonlyMap<DraftedWrap, DraftedWrap | Complaint>;

function judge(
  { typescript, draft, thoughts }: RecheckRequest,
  checked: Checked,
  open: readonly DraftedWrap[],
): Verdicts {
  const verdicts = new Map<DraftedWrap, DraftedWrap | Complaint>();
  for (const { complaint, objection } of findObjections(typescript, checked)) {
    const found = findOwners(typescript, complaint, checked, draft.importersOf);
    const owners = accountable(found, open).filter((wrap) => !verdicts.has(wrap));
    for (const wrap of owners)
      verdicts.set(wrap, (owners.length === 1 ? thoughts.amend(wrap, objection) : undefined) ?? complaint);
  }
  return verdicts;
}

interface Told {
  readonly complaint: Complaint;
  readonly objection: Objection;
}

/** Those first that say what to do: while an intent is refused, all that the call gives is refused as well. */
function findObjections(typescript: typeof ts, { program, files, complaints }: Checked): readonly Told[] {
  const told = complaints.map((complaint): Told => {
    const changes = files.find(({ fileName }) => fileName === complaint.fileName)?.changes;
    const at = changes && toOldOffset(changes, complaint.start);
    return { complaint, objection: { ...complaint, at, intent: findJsonForms(typescript, program, complaint) } };
  });
  return told.sort((a, b) => b.objection.intent.size - a.objection.intent.size);
}

/** The owners that are in doubt; where none of them is, whatever is in doubt in their files, or anywhere. */
function accountable(owners: readonly DraftedWrap[], open: readonly DraftedWrap[]): readonly DraftedWrap[] {
  const own = owners.filter((wrap) => open.includes(wrap));
  if (own.length > 0) return own;
  const near = open.filter(({ fileName }) => owners.some((owner) => owner.fileName === fileName));
  return near.length > 0 ? near : open;
}

/** What is made of a call that is taken back is taken back with it. */
function settleRound({ kept, open, takenBack }: Round, verdicts: Verdicts): Round {
  const refused = [...verdicts].flatMap(([wrap, verdict]) => ("code" in verdict ? [toTakenBack(wrap, verdict)] : []));
  const inner = new Map(refused.flatMap(({ wrap }) => wrap.outer.map((name) => [name, wrap.place.call])));
  const isRefused = (wrap: DraftedWrap): boolean => refused.some((each) => each.wrap === wrap);
  const outer = kept.flatMap((wrap) => {
    const call = isRefused(wrap) ? undefined : inner.get(wrap.name);
    return call === undefined ? [] : [{ wrap, reason: describeStaying(call) }];
  });
  const gone = new Set([...refused, ...outer].map(({ wrap }) => wrap));
  const next = (wraps: readonly DraftedWrap[]): readonly DraftedWrap[] =>
    wraps.flatMap((wrap) => (gone.has(wrap) ? [] : [amendedOf(wrap, verdicts)]));
  return { kept: next(kept), open: next(open), takenBack: [...takenBack, ...refused, ...outer] };
}

function toTakenBack(wrap: DraftedWrap, { code, text }: Complaint): TakenBack {
  return { wrap, reason: `Wrapped, it would not compile: TS${code}: ${text}`, diagnostic: code };
}

function amendedOf(wrap: DraftedWrap, verdicts: Verdicts): DraftedWrap {
  const verdict = verdicts.get(wrap);
  return verdict === undefined || "code" in verdict ? wrap : verdict;
}
