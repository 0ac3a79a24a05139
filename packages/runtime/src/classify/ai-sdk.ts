import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";

/** Raised by the AI SDK itself before it asks a provider. */
const beforeSending: readonly unknown[] = [
  "AI_InvalidArgumentError",
  "AI_InvalidPromptError",
  "AI_LoadAPIKeyError",
  "AI_LoadSettingError",
  "AI_NoSuchModelError",
  "AI_NoSuchProviderError",
  "AI_UnsupportedFunctionalityError",
  "AI_UnsupportedModelVersionError",
];

/** https://ai-sdk.dev/docs/reference/ai-sdk-errors */
export const aiSdk: Entry = ({ error }) => {
  const [name] = namesOf(error);
  if (beforeSending.includes(name)) return { kind: "not-executed", code: String(name), transient: false };
  if (name === "AI_APICallError" && field(error, "statusCode") === undefined)
    return { kind: "unknown", code: "connection_lost", transient: true };
  return undefined;
};
