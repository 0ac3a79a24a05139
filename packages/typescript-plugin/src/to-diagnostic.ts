import { rules } from "@thirdstate/analyzer";
import type ts from "typescript";
import type { Located } from "./create-finder.ts";

/** What is there; the editor shows why it hurts and how to mend it below. */
export function toDiagnostic(typescript: typeof ts, { finding, file, start, end }: Located): ts.Diagnostic {
  const { rule, what, why, how } = finding;
  const { Error, Warning } = typescript.DiagnosticCategory;
  const kind = { category: rule.severity === "error" ? Error : Warning, code: codeOf(rule.id) };
  const next = [why, how].map((messageText) => ({ ...kind, messageText }));
  return {
    ...kind,
    source: "thirdstate",
    file,
    start,
    length: end - start,
    messageText: { ...kind, messageText: what, next },
  };
}

/** Editors know a rule by a number: 990001 is the first. */
export function codeOf(id: string): number {
  return 990_001 + rules.findIndex((rule) => rule.id === id);
}
