import type { CallSite } from "../sites/call-site.ts";
import type { GuardCall } from "../sites/guard-call.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";

/** What, why and how: one sentence each, with `{{names}}` filled from a finding's data. */
export interface Message {
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

interface RuleBase<M extends string> {
  readonly id: string;
  /** What it must know: one file's syntax, types, or the whole program. */
  readonly needs: "file" | "types" | "program";
  readonly summary: string;
  readonly severity: "error" | "warning";
  /** In the preset `recommended`: sure and quiet. Every rule is in `strict`; a recommended one that needs one file only is in `untyped`. */
  readonly recommended: boolean;
  /** Whether its findings name the call that the wrap edit mends. */
  readonly mends: boolean;
  /** The release that brought it. */
  readonly since: string;
  readonly messages: Readonly<Record<M, Message>>;
}

/** All that one file holds, for a rule that compares. */
export interface FileFacts {
  readonly sites: readonly CallSite[];
  readonly guards: readonly GuardCall[];
  readonly tools: readonly ToolDefinition[];
}

/** A rule is declared, not run: it reads facts and reports to nobody. */
export type Rule<M extends string = string> = RuleBase<M> &
  (
    | { readonly subject: "site"; readonly find: (site: CallSite) => readonly Found<M>[] }
    | { readonly subject: "guard"; readonly find: (guard: GuardCall) => readonly Found<M>[] }
    | { readonly subject: "file"; readonly find: (facts: FileFacts) => readonly Found<M>[] }
    | { readonly subject: "tool"; readonly find: (tool: ToolDefinition) => readonly Found<M>[] }
  );

export interface Found<M extends string = string> {
  readonly file: SourceFile;
  readonly at: Node;
  readonly message: M;
  readonly data: Readonly<Record<string, string>>;
  /** The call that the wrap edit would mend. */
  readonly mend?: CallSite;
}

export function defineRule<M extends string>(rule: Rule<M>): Rule<M> {
  return rule;
}
