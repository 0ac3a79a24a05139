import { field } from "./field.ts";

/** Google's APIs ask for a wait inside the error's body. https://cloud.google.com/apis/design/errors#error_details */
const inMessage = /"retryDelay"\s*:\s*"(\d+(?:\.\d+)?)s"/;

/** Milliseconds, from `errorDetails` (@google/generative-ai) or from the body that the message quotes (@google/genai). */
export function readGoogleRetryDelay(error: unknown): number | undefined {
  const details = field(error, "errorDetails");
  const delays = Array.isArray(details) ? details.map((detail: unknown) => field(detail, "retryDelay")) : [];
  const delay = delays.find((found) => typeof found === "string" && /^\d+(\.\d+)?s$/.test(found));
  const seconds = typeof delay === "string" ? delay.slice(0, -1) : inMessage.exec(String(field(error, "message")))?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}
