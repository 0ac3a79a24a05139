export { runCommand } from "./run-command.ts";
export type {
  Report,
  ReportedEdit,
  ReportedEffect,
  ReportedFinding,
  ReportedProject,
  ReportedSite,
  ReportedTool,
  SuppressedFinding,
} from "./check/report.ts";
