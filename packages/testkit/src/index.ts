export { testRule } from "./test-rule.ts";
export { createTrial, type Trial, type TriedFinding } from "./trial.ts";
export { readCases, type ReadCase, type RuleCase, type RuleCaseFields, type RuleCases } from "./rule-case.ts";
export { readExamples, type Example } from "./read-examples.ts";
export { applyEdit } from "./apply-edit.ts";
export { createCaseProgram, type CaseProgram } from "./case-program.ts";
