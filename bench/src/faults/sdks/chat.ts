import { type Callee, events, json } from "../exchange.ts";

const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
const head = { id: "chat_1", created: 1, model: "m" };
const message = { role: "assistant", content: "The tide is rising." };

/** The chat completions of OpenAI. https://platform.openai.com/docs/api-reference/chat */
export const chat: Callee = {
  reply: (body) => (JSON.parse(body).stream === true ? events(chunks) : json(completion)),
  error: (status) => ({ error: { message: `storm ${status}`, type: "server_error", code: null, param: null } }),
};

const completion = {
  ...head,
  object: "chat.completion",
  choices: [{ index: 0, message, finish_reason: "stop", logprobs: null }],
  usage,
};

const chunks: readonly string[] = [
  toEvent({ role: "assistant", content: "The tide " }, null),
  toEvent({ content: "is " }, null),
  toEvent({ content: "rising." }, null),
  toEvent({}, "stop"),
  "data: [DONE]\n\n",
];

function toEvent(delta: object, finish_reason: string | null): string {
  const choices = [{ index: 0, delta, finish_reason }];
  return `data: ${JSON.stringify({ ...head, object: "chat.completion.chunk", choices })}\n\n`;
}
