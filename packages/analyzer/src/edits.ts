export type { JsonForm, Objection } from "./edits/amends.ts";
export type { Edit, TextChange } from "./edits/edit.ts";
export { orderSplices } from "./edits/order-splices.ts";
export type { Splice } from "./edits/splice.ts";
export { describeStaying, planWraps, type WrapPlan, type WrapRequest } from "./edits/plan-wraps.ts";
export { findRemoteModule, type RemoteModule } from "./edits/remote-module.ts";
export { selectSites } from "./edits/select-sites.ts";
export type { Wrap } from "./edits/wrap-call.ts";
export { isTestFile } from "./rules/is-test-file.ts";
