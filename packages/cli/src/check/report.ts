import type { Answer, Effect, Form, KeyAnswer } from "@thirdstate/analyzer";
import type { Engine } from "@thirdstate/analyzer/compiler";

/** What `check --format json` prints. Lines and columns count from 1; `file` is relative to the folder checked, with `/`. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** Of a run of one shard alone. */
  readonly shard?: Shard;
  /** Of a run over what changed alone: since when. */
  readonly changed?: { readonly since: string };
  readonly projects: readonly ReportedProject[];
  readonly sites: readonly ReportedSite[];
  readonly tools: readonly ReportedTool[];
  readonly findings: readonly ReportedFinding[];
  /** Findings that a comment or `eslint-suppressions.json` keeps back. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly unknownSdks: readonly { readonly package: string; readonly files: readonly string[] }[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
  /** Whether `eslint-suppressions.json` allows what this shard did not find. */
  readonly isLeftOver?: boolean;
}

export interface ReportedProject {
  readonly tsconfig: string;
  readonly engine: Engine;
  readonly typescript: string;
  readonly files: number;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
export interface Span extends Place {
  readonly endLine: number;
  readonly endColumn: number;
}

/** A remote call, guarded or not. */
export interface ReportedSite extends Span {
  readonly sdk: string;
  /** Of a function that the program registered: its file. */
  readonly package: string;
  readonly container: string | null;
  readonly member: string;
  readonly effect: Effect;
  readonly form: Form;
  readonly identity: "types" | "specifier";
  readonly guarded: Answer;
  readonly key: KeyAnswer;
  /** The tool whose handler holds the call. */
  readonly tool?: string;
}

export interface ReportedTool extends Place {
  readonly framework: string;
  readonly name: string | null;
  readonly effect: "read" | "write" | "unknown";
  readonly key: KeyAnswer;
  readonly approval: Answer;
  readonly effects: readonly ReportedEffect[];
}

/** A write that a tool reaches, and on which way. */
export interface ReportedEffect {
  readonly sdk: string;
  readonly member: string;
  readonly file: string;
  readonly line: number;
  readonly key: KeyAnswer;
  readonly path: readonly string[];
}

export interface ReportedFinding extends Span {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly what: string;
  readonly why: string;
  readonly how: string;
  /** The same for the same finding after lines moved. */
  readonly fingerprint: string;
  readonly edits: readonly ReportedEdit[];
}

/** What keeps a finding back, in ESLint's words, with the reason that a comment gives behind `--`. */
export interface SuppressedFinding extends ReportedFinding {
  readonly suppressions: readonly { readonly kind: "directive" | "file"; readonly justification: string }[];
}

export interface ReportedEdit {
  readonly title: string;
  readonly kind: "safe" | "suggested";
  readonly changes: readonly {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}
