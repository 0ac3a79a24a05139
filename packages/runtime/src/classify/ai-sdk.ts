import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";

/** Raised by the AI SDK itself before it asks a provider. */
const beforeSending: readonly unknown[] = [
  "AI_InvalidArgumentError",
  "AI_InvalidDataContentError",
  "AI_InvalidMessageRoleError",
  "AI_InvalidPromptError",
  "AI_LoadAPIKeyError",
  "AI_LoadSettingError",
  "AI_MessageConversionError",
  "AI_NoSuchModelError",
  "AI_NoSuchProviderError",
  "AI_TooManyEmbeddingValuesForCallError",
  "AI_UnsupportedFunctionalityError",
  "AI_UnsupportedModelVersionError",
];

/** A reply came, and was not what was asked for. */
const malformed: readonly unknown[] = [
  "AI_EmptyResponseBodyError",
  "AI_InvalidResponseDataError",
  "AI_JSONParseError",
  "AI_NoContentGeneratedError",
  "AI_NoObjectGeneratedError",
  "AI_TypeValidationError",
];

/** https://ai-sdk.dev/docs/reference/ai-sdk-errors */
export const aiSdk: Entry = ({ error }) => {
  const [name] = namesOf(error);
  if (beforeSending.includes(name)) return { kind: "not-executed", code: String(name), transient: false };
  if (malformed.includes(name)) return { kind: "unknown", code: "malformed_reply", transient: false };
  if (name === "AI_APICallError" && field(error, "statusCode") === undefined)
    return { kind: "unknown", code: "connection_lost", transient: true };
  return undefined;
};
