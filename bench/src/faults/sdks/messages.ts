import { type Callee, events, json } from "../exchange.ts";

const usage = { input_tokens: 1, output_tokens: 1 };
const message = { id: "msg_1", type: "message", role: "assistant", model: "m", stop_sequence: null, usage };
const content = [{ type: "text", text: "The tide is rising." }];

/** The messages of Anthropic. https://docs.anthropic.com/en/api/messages */
export const messages: Callee = {
  reply: (body) =>
    JSON.parse(body).stream === true
      ? events(chunks.map(toEvent))
      : json({ ...message, content, stop_reason: "end_turn" }),
  error: (status) => ({ type: "error", error: { type: "api_error", message: `storm ${status}` } }),
};

const chunks: readonly { readonly type: string }[] = [
  { type: "message_start", ...{ message: { ...message, content: [], stop_reason: null } } },
  { type: "content_block_start", ...{ index: 0, content_block: { type: "text", text: "" } } },
  { type: "content_block_delta", ...{ index: 0, delta: { type: "text_delta", text: "The tide is rising." } } },
  { type: "content_block_stop", ...{ index: 0 } },
  { type: "message_delta", ...{ delta: { stop_reason: "end_turn", stop_sequence: null }, usage } },
  { type: "message_stop" },
];

function toEvent(chunk: { readonly type: string }): string {
  return `event: ${chunk.type}\ndata: ${JSON.stringify(chunk)}\n\n`;
}
