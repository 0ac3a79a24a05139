import type { Answer, KeyAnswer } from "@thirdstate/analyzer";
import type { Place, Report, ReportedEffect, ReportedSite, ReportedTool } from "../check/report.ts";

/** What `report --json` prints, and all that the page is made of. What only a run could tell is null. */
export interface RemoteReport extends Pick<Report, "tool" | "projects" | "unknownSdks" | "skipped"> {
  readonly version: 1;
  /** The folder's own name. */
  readonly name: string;
  readonly sites: readonly SiteRow[];
  readonly tools: readonly ToolRow[];
  readonly agents: readonly AgentRow[];
  /** Writes first. */
  readonly unguarded: readonly UnguardedRow[];
}

export interface SiteRow extends ReportedSite {
  /** The callee as written. */
  readonly call: string;
  /** The name that its guard gives it. */
  readonly site: string | null;
  /** The innermost guard as written, strong enough or not. */
  readonly guard: string | null;
  /** Its guard only watches. */
  readonly observes: boolean;
  readonly deadline: Deadline;
  readonly retries: Retries;
  /** Its SDK reads no key. */
  readonly takesKey: boolean;
}

/** What ends a call that hangs. */
export interface Deadline {
  readonly by: "guard" | "sdk" | "signal" | "nobody" | "unknown";
  readonly ms: number | null;
  /** Who set it: the call itself, what made its guard or client, or nobody. */
  readonly from: "call" | "maker" | "client" | "default" | "unknown";
  /** What an SDK's own limit covers. */
  readonly covers: "attempt" | "headers" | "call";
}

export interface Retries {
  /** By guards, loops and helpers around it, multiplied. */
  readonly own: number | null;
  /** By its SDK. */
  readonly inner: number | null;
  /** How many requests one failing call may become. */
  readonly requests: number | null;
}

export interface ToolRow extends ReportedTool {
  readonly effects: readonly EffectRow[];
}

export interface EffectRow extends ReportedEffect {
  readonly call: string;
  readonly column: number;
  readonly guarded: Answer;
  readonly takesKey: boolean;
  /** It starts an agent that may reach tools of its own. */
  readonly isAgent: boolean;
}

/** A call that may reach tools, and the tools that one run of it may call. */
export interface AgentRow extends Place {
  readonly call: string;
  readonly sdk: string;
  readonly guarded: Answer;
  readonly turns: number | null;
  /** Remote calls of a run that takes all its turns, one tool each; null where nothing bounds the turns. */
  readonly hops: number | null;
  readonly tools: readonly TakenRow[];
  /** Where tools may come from that could not be followed. */
  readonly open: readonly (Place & { readonly text: string })[];
}

export interface TakenRow extends Place {
  readonly name: string | null;
  /** The agents and servers in between. */
  readonly via: readonly string[];
}

export interface UnguardedRow extends Place {
  readonly call: string;
  readonly effect: "read" | "write" | "composite";
  readonly guarded: Exclude<Answer, "yes">;
  readonly key: KeyAnswer;
  readonly takesKey: boolean;
  /** The tools that reach it. */
  readonly tools: readonly string[];
}
