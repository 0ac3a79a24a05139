import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import { fillMessage } from "./fill-message.ts";
import { isTestFile } from "./is-test-file.ts";
import type { Found, Message, Rule } from "./rule.ts";

/** What a rule found, with its words filled in. */
export interface AppliedFinding extends Found, Message {
  readonly rule: Rule;
}

/** Asks every rule about every fact. Test files are left alone, and a rule tells of one place once. */
export function applyRules(
  rules: readonly Rule[],
  sites: readonly CallSite[],
  tools: readonly ToolDefinition[],
): readonly AppliedFinding[] {
  return rules.flatMap((rule) => {
    const found = rule.subject === "site" ? sites.flatMap(rule.find) : tools.flatMap(rule.find);
    const places = new Set<Found["at"]>();
    return found
      .filter(({ file, at }) => !isTestFile(file.fileName) && !places.has(at) && places.add(at))
      .map((finding) => ({ ...finding, rule, ...fillMessage(rule.messages[finding.message], finding.data) }));
  });
}
