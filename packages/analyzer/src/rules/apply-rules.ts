import { fillMessage } from "./fill-message.ts";
import { isTestFile } from "./is-test-file.ts";
import type { FileFacts, Found, Message, Rule } from "./rule.ts";

/** What a rule found, with its words filled in. */
export interface AppliedFinding extends Found, Message {
  readonly rule: Rule;
}

/** Asks every rule about every fact. Test files are left alone, and a rule tells of one place once. */
export function applyRules(rules: readonly Rule[], facts: FileFacts): readonly AppliedFinding[] {
  return rules.flatMap((rule) => {
    const found = findIn(rule, facts);
    const places = new Set<Found["at"]>();
    return found
      .filter(({ file, at }) => !isTestFile(file.fileName) && !places.has(at) && places.add(at))
      .map((finding) => ({ ...finding, rule, ...fillMessage(rule.messages[finding.message], finding.data) }));
  });
}

function findIn(rule: Rule, facts: FileFacts): readonly Found[] {
  const { sites, guards, tools } = facts;
  if (rule.subject === "file") return rule.find(facts);
  if (rule.subject === "site") return sites.flatMap(rule.find);
  return rule.subject === "guard" ? guards.flatMap(rule.find) : tools.flatMap(rule.find);
}
