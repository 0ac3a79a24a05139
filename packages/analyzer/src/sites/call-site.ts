import type { Identity } from "../compiler/identity.ts";
import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import type { CallFact, Effect, Sdk } from "../catalog/sdk.ts";
import type { Answer } from "./answer.ts";
import type { ToldFailure } from "./failures/told-failure.ts";
import type { Replay } from "./repeats/find-replay.ts";
import type { RepeatLayer } from "./repeats/repeat-layer.ts";
import type { SiteBudget } from "./site-budget.ts";
import type { SiteGuard } from "./site-guard.ts";
import type { SiteKey } from "./site-key.ts";
import type { SiteStream } from "./site-stream.ts";

export type Form =
  "awaited" | "returned" | "floating" | "chained" | "combined" | "iterated" | "stored" | "assigned" | "argument";

/** One catalogued call as it stands in source, every fact named. A site with `fact.kind: "mutation"` is a write that tools may reach. */
export interface CallSite {
  readonly file: SourceFile;
  readonly call: CallLike;
  /** The callee's member name, where a finding points: `create` of `client.chat.completions.create`. */
  readonly callee: Node;
  /** The callee as written, white space folded: `client.chat.completions.create`. */
  readonly name: string;
  readonly sdk: Sdk;
  readonly fact: CallFact;
  readonly identity: Identity;
  /** After options such as `tools` and `method` were read. */
  readonly effect: Effect;
  readonly form: Form;
  /** The nearest named function around it: a function, method, variable or property that holds it. */
  readonly within: string | undefined;
  readonly guard: SiteGuard;
  readonly key: SiteKey;
  readonly stream: SiteStream;
  /** What repeats it from outside when it fails, the innermost first. */
  readonly repeats: () => readonly RepeatLayer[];
  /** The call after which the function around it runs again from its beginning. */
  readonly replay: () => Replay | undefined;
  /** What is said when it fails without a proof that nothing happened. */
  readonly told: () => ToldFailure | undefined;
  /** How often the SDK repeats by itself; undefined where only a run could tell. */
  readonly innerRetries: number | undefined;
  /** A time limit stands among the call's own options. */
  readonly ownTimeout: Answer;
  /** A signal is passed where the SDK reads one. */
  readonly signal: Answer;
  /** Whether the turns of an agent are bounded; `no` only where nothing seen bounds them. */
  readonly loopBound: () => Answer;
  /** The most turns that it may take; undefined where nothing bounds them or only a run could tell. */
  readonly turns: () => number | undefined;
  /** How long it may take and how often it is sent again, where that is written out. */
  readonly budget: () => SiteBudget;
  /** The `Promise.race` in which it runs against a timer, as far as the program's own functions tell. */
  readonly race: () => Node | undefined;
}
