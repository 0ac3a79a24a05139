import type { Compiler } from "./compiler/compiler.ts";
import type { SourceFile } from "./compiler/syntax.ts";
import { canLoad } from "./edits/can-load.ts";
import type { Edit } from "./edits/edit.ts";
import { planWraps } from "./edits/plan-wraps.ts";
import { findRemoteModule, type RemoteModule } from "./edits/remote-module.ts";
import { toEdit } from "./edits/to-edit.ts";
import { findDisabled } from "./find-disabled.ts";
import { applyRules, type AppliedFinding } from "./rules/apply-rules.ts";
import type { Rule } from "./rules/rule.ts";
import type { CallSite } from "./sites/call-site.ts";
import type { GuardCall } from "./sites/guard-call.ts";
import type { ToolDefinition } from "./tools/tool-definition.ts";

export interface FindOptions {
  readonly rules: readonly Rule[];
  /** Where a file takes `remote` from. Default: the nearest `remote.config.*` upward. */
  readonly findRemote?: ((fileName: string) => RemoteModule | undefined) | undefined;
}

export interface Finding extends AppliedFinding {
  /** Worked out when asked for. Empty where `remote` comes from nowhere or the call cannot be wrapped. */
  edits(): readonly Edit[];
  /** What a linter's comment that disables it says behind `--`, if anything; undefined where none does. */
  disabled(): string | undefined;
}

interface Facts {
  readonly file: SourceFile;
  readonly sites: readonly CallSite[];
  readonly guards: readonly GuardCall[];
  readonly tools: readonly ToolDefinition[];
}

export function findFindings(compiler: Compiler, facts: Facts, options: FindOptions): readonly Finding[] {
  const findRemote = options.findRemote ?? (() => findNearest(compiler, facts.file));
  return applyRules(options.rules, facts).map((finding) => ({
    ...finding,
    disabled: () => findDisabled(compiler, finding),
    edits: () => {
      if (finding.mend === undefined) return [];
      const plan = planWraps({ compiler, sites: [finding.mend], tools: facts.tools, files: [facts.file], findRemote });
      return plan.wraps.map((wrap) => toEdit(plan, wrap));
    },
  }));
}

function findNearest(compiler: Compiler, file: SourceFile): RemoteModule | undefined {
  const found = findRemoteModule(file.fileName.replaceAll("\\", "/"), (path) => canLoad(compiler, file, path));
  return found === undefined ? undefined : { file: found };
}
