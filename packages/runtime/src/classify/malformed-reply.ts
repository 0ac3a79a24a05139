import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";

/** SDKs' own words for a reply that came whole and could not be read: node-fetch, got, Speakeasy, Fern. */
const names: readonly unknown[] = ["SyntaxError", "ParseError", "ResponseValidationError", "SDKValidationError"];

/** An answer came, which proves that the callee was reached and nothing else. To ask again would give the same, as a rule. */
export const malformedReply: Entry = ({ error }) =>
  namesOf(error).some((name) => names.includes(name)) || field(error, "type") === "invalid-json"
    ? { kind: "unknown", code: "malformed_reply", transient: false }
    : undefined;
