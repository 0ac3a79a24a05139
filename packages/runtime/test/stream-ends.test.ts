import { describe, expect, it } from "vitest";
import { lines, Log, readAll } from "./chunks.ts";
import { openHarbour } from "./harbour.ts";

const choice = (reason: object) => ({ choices: [{ index: 0, delta: {}, ...reason }] });
const ofLangchain = (model_provider: string, fields: object = {}) => ({
  response_metadata: { model_provider, ...fields },
});

/** Each family: a chunk from the middle, and the chunk that says the end. As the installed SDKs give them. */
const families: [string, object, object][] = [
  [
    "OpenRouter",
    { object: "chat.completion.chunk", ...choice({ finishReason: null }) },
    { object: "chat.completion.chunk", ...choice({ finishReason: "stop" }) },
  ],
  ["Mistral", { data: choice({ finishReason: null }) }, { data: choice({ finishReason: "stop" }) }],
  ["Cohere", { type: "message-start" }, { type: "message-end" }],
  ["Bedrock's Converse", { messageStart: { role: "assistant" } }, { messageStop: { stopReason: "end_turn" } }],
  ["Ollama", { model: "m", created_at: "now", done: false }, { model: "m", created_at: "now", done: true }],
  ["Gemini", { candidates: [{ content: {} }] }, { candidates: [{ content: {}, finishReason: "STOP" }] }],
  ["Gemini, blocked", { candidates: [] }, { promptFeedback: { blockReason: "SAFETY" } }],
  ["LangChain over OpenAI", ofLangchain("openai"), ofLangchain("openai", { finish_reason: "stop" })],
  ["LangChain over responses", ofLangchain("openai"), ofLangchain("openai", { status: "completed" })],
  ["LangChain over Anthropic", ofLangchain("anthropic"), { additional_kwargs: { stop_reason: "end_turn" } }],
  ["LangChain over Gemini", ofLangchain("google-genai"), ofLangchain("google-genai", { finishReason: "STOP" })],
  ["Claude's agent", { type: "system", subtype: "init" }, { type: "result", subtype: "success" }],
];

describe.each(families)("a stream of %s", (_name, middle, last) => {
  it("is complete with its last chunk", async () => {
    const { remote, events } = openHarbour();
    const { thrown } = await readAll(await remote.stream.orThrow("ask", async () => new Log(lines(middle, last))));
    expect(thrown).toBeUndefined();
    expect(events).toMatchObject([{ outcome: "succeeded" }]);
  });

  it("is unknown without it", async () => {
    const { remote, events } = openHarbour();
    const { thrown } = await readAll(await remote.stream.orThrow("ask", async () => new Log(lines(middle, middle))));
    expect(thrown).toMatchObject({ name: "UnknownOutcomeError" });
    expect(events).toMatchObject([{ outcome: "unknown", reason: "stream_truncated" }]);
  });
});

it("an agent that reports its failure as its last chunk has not succeeded", async () => {
  const { remote, events } = openHarbour();
  const chunks = [
    { type: "system", subtype: "init" },
    { type: "result", subtype: "error_max_turns", is_error: true },
  ];
  await readAll(await remote.stream.orThrow("ask", async () => new Log(lines(...chunks))));
  expect(events).toMatchObject([{ outcome: "unknown" }]);
});

it("a chunk of LangChain over a provider that nobody knows says nothing of its end", async () => {
  const { remote, events } = openHarbour();
  await readAll(await remote.stream.orThrow("ask", async () => new Log(lines(ofLangchain("pier", {})))));
  expect(events).toMatchObject([{ outcome: "succeeded" }]);
});
