import type ts from "typescript";
import type { Located } from "./create-finder.ts";

/** All our diagnostics have this one number; which rule speaks stands in `source`. */
export const code = 990_001;

/** What is there; the editor shows why it hurts and how to mend it below. */
export function toDiagnostic(typescript: typeof ts, { finding, file, start, end }: Located): ts.Diagnostic {
  const { rule, what, why, how } = finding;
  const { Error, Warning } = typescript.DiagnosticCategory;
  const kind = { category: rule.severity === "error" ? Error : Warning, code };
  const next = [why, how].map((messageText) => ({ ...kind, messageText }));
  return {
    ...kind,
    source: `thirdstate/${rule.id}`,
    file,
    start,
    length: end - start,
    messageText: { ...kind, messageText: what, next },
  };
}
