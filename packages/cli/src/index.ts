export { runCommand } from "./run-command.ts";
export type {
  Report,
  ReportedEdit,
  ReportedEffect,
  ReportedFinding,
  ReportedProject,
  ReportedSite,
  ReportedTool,
} from "./check/report.ts";
