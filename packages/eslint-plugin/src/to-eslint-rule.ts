import type { Rule } from "@thirdstate/analyzer";
import type { Rule as EslintRule } from "eslint";
import { analyzeSource, type SourceAnalysis } from "./engine/analyze-source.ts";
import { warnOnce } from "./engine/warn-once.ts";
import { mapOffsets } from "./report/map-offsets.ts";
import { toLocation } from "./report/to-location.ts";
import { toSuggestions } from "./report/to-suggestions.ts";

/** Any rule of the analyzer as a rule of ESLint: it finds nothing itself, it reports. */
export function toEslintRule(rule: Rule): EslintRule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: { description: rule.summary, recommended: rule.recommended, url: toUrl(rule.id) },
      hasSuggestions: rule.mends,
      messages: toMessages(rule),
      schema: [],
    },
    create(context) {
      const source = analyzeSource(context);
      if (source === undefined) return {};
      if (rule.needs !== "file" && source.compiler.engine === "syntactic") warnOnce(describeLimit(rule));
      return { Program: () => report(context, source, rule) };
    },
  };
}

function report(context: EslintRule.RuleContext, source: SourceAnalysis, rule: Rule): void {
  const { sourceCode } = context;
  for (const finding of source.analysis.findings({ rules: [rule] })) {
    const toRange = mapOffsets(source, sourceCode, finding.at);
    context.report({
      loc: toLocation(finding, source, sourceCode, toRange),
      messageId: finding.message,
      data: finding.data,
      suggest: toSuggestions(finding, toRange),
    });
  }
}

function describeLimit({ id, needs }: Rule): string {
  const [what, sees] =
    needs === "program" ? ["compares files", "one file at a time"] : ["asks for types", "few of them"];
  return `The rule thirdstate/${id} ${what}, and without types it sees ${sees}. \`npx thirdstate check\` sees them all.`;
}

/** What is there and how to mend it; why it hurts stands on the rule's page. */
function toMessages({ messages }: Rule): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([id, { what, how }]) => [id, `${what} ${how}`]));
}

function toUrl(id: string): string {
  return `https://github.com/thirdstate/thirdstate/blob/main/docs/rules/${id}.md`;
}
