export { CannotRunError } from "./cannot-run-error.ts";
export { runWrap } from "./run-wrap.ts";
export { wrapProject, type WrapOptions } from "./wrap-project.ts";
export type { LeftSite, SitePlace, WrappedSite, WrapReport } from "./wrap-report.ts";
