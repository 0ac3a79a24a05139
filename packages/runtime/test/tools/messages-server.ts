import type { ModelServer, Plan, PlannedCall } from "@fixtures/servers";
import { z } from "zod";
import { sendAnswer } from "../../../../fixtures/servers/src/http/answer.ts";
import { listen } from "../../../../fixtures/servers/src/http/listen.ts";
import { readBody } from "../../../../fixtures/servers/src/http/read-body.ts";
import { type Move, nextMove } from "../../../../fixtures/servers/src/model/plan.ts";

type Turn = ReturnType<ModelServer["told"]>[number];

const Other = z.object({ type: z.string() });
const ToolResult = z.object({ type: z.literal("tool_result"), tool_use_id: z.string(), content: z.string() });
const Request = z.object({
  messages: z.array(z.object({ content: z.union([z.string(), z.array(z.union([ToolResult, Other]))]) })),
});

/**
 * A model that speaks the Messages API of Anthropic and follows a plan, in one conversation: a thread, of which a request brings only what
 * is new, or the whole of it each time.
 */
export async function startMessages(plan: Plan): Promise<ModelServer> {
  const calls = new Map<string, PlannedCall>();
  const told = new Map<string, Turn>();
  let answered = 0;
  const { url, close } = await listen(async (request, response) => {
    for (const result of readResults(await readBody(request))) {
      const callId = result.tool_use_id;
      told.set(callId, { tool: calls.get(callId)?.tool ?? "", callId, output: result.content });
    }
    const move = nextMove(plan, [...told.values()]);
    const message = toMessage(++answered, move);
    if (move.kind === "call") calls.set(`toolu_${answered}`, move.call);
    sendAnswer(response, { status: 200, body: message });
  });
  return {
    url,
    close,
    calls: () => [...calls].map(([callId, call]) => ({ ...call, callId })),
    told: () => [...told.values()],
  };
}

function readResults(body: string): z.infer<typeof ToolResult>[] {
  const { messages } = Request.parse(JSON.parse(body));
  return messages
    .flatMap(({ content }) => (typeof content === "string" ? [] : content))
    .flatMap((block) => ("tool_use_id" in block ? [block] : []));
}

function toMessage(number: number, move: Move): object {
  const isAnswer = move.kind === "answer";
  const block = isAnswer
    ? { type: "text", text: move.text, citations: null }
    : { type: "tool_use", id: `toolu_${number}`, name: move.call.tool, input: move.call.arguments };
  return {
    id: `msg_${number}`,
    type: "message",
    role: "assistant",
    model: "claude",
    content: [block],
    stop_reason: isAnswer ? "end_turn" : "tool_use",
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 },
  };
}
