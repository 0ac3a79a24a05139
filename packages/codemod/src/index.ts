export { CannotRunError } from "./cannot-run-error.ts";
export { findUnsaved, type UnsavedFile } from "./find-unsaved.ts";
export { printDiff } from "./print-diff.ts";
export { runWrap } from "./run-wrap.ts";
export { unifiedDiff } from "./unified-diff.ts";
export { wrapProject, type WrapOptions } from "./wrap-project.ts";
export type { LeftSite, SitePlace, WrappedSite, WrapReport } from "./wrap-report.ts";
export { writeFiles, type ChangedFile } from "./write-files.ts";
