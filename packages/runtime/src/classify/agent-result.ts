import { dataField } from "./field.ts";
import type { ResultClassifier, Verdict } from "./verdict.ts";

/** Results of agents and of hosted tools that report their failure as a value. What ran before it is not undone. */
export const agentResult: ResultClassifier = (value, effect) => {
  const code = readClaude(value) ?? readResponse(value) ?? readComposio(value);
  return code === undefined ? undefined : toVerdict(code, effect);
};

function toVerdict(code: string, effect: Parameters<ResultClassifier>[1]): Verdict {
  return { kind: effect === "read" ? "rejected" : "unknown", code, transient: false };
}

/** The Claude Agent SDK's last message. `subtype` is "success" also where the answer is an error of the API. */
function readClaude(value: unknown): string | undefined {
  const subtype = dataField(value, "subtype");
  if (dataField(value, "type") !== "result" || typeof subtype !== "string") return undefined;
  if (subtype.startsWith("error_")) return subtype;
  return dataField(value, "is_error") === true ? "error_result" : undefined;
}

/** A response of OpenAI that ended as failed. https://platform.openai.com/docs/api-reference/responses/object */
function readResponse(value: unknown): string | undefined {
  if (dataField(value, "object") !== "response" || dataField(value, "status") !== "failed") return undefined;
  const code = dataField(dataField(value, "error"), "code");
  return typeof code === "string" ? code : "response_failed";
}

/** Composio's tools: `{ data, error, successful }`. */
function readComposio(value: unknown): string | undefined {
  return dataField(value, "successful") === false && typeof dataField(value, "error") === "string"
    ? "tool_error"
    : undefined;
}
