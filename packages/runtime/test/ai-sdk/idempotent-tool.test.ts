import { FailedOutcomeError } from "@thirdstate/types";
import { generateText, jsonSchema, stepCountIs, tool, type ToolSet } from "ai";
import { MockLanguageModelV3 } from "ai/test";
import { describe, expect, it } from "vitest";
import { idempotentTool } from "../../src/ai-sdk/idempotent-tool.ts";
import type { AiToolCall } from "../../src/ai-sdk/idempotent-tool-definition.ts";
import { idempotencyKey } from "../../src/acts/idempotency-key.ts";
import type { Remote } from "../../src/api/remote.ts";
import type { ToolEffect } from "../../src/tools/tool-effect.ts";
import { openHarbour, restart, script, socketError, statusError } from "../harbour.ts";

interface Berth {
  ship: string;
}

const inputSchema = jsonSchema<Berth>({ type: "object", properties: { ship: { type: "string" } }, required: ["ship"] });

describe("a tool of the AI SDK", () => {
  it("gives its output to the model", async () => {
    const { remote } = openHarbour();
    const moor = toolOf(remote, { execute: async ({ ship }) => ({ pier: 4, ship }) });
    expect(await converse(remote, moor, ["call-1"])).toEqual([{ pier: 4, ship: "Otter" }]);
  });

  it("whose reply was lost is not carried out again under another call id, and the model hears the truth", async () => {
    const { remote } = openHarbour();
    const dock = script<object>(socketError("ECONNRESET"), { pier: 4 });
    const results = await converse(remote, toolOf(remote, { execute: dock.call }), ["call-1", "call-2"]);
    expect(dock.count()).toBe(1);
    expect(results).toMatchObject([{ outcome: "unknown" }, { outcome: "unknown" }]);
    for (const { message } of results as { message: string }[]) {
      expect(message).toContain("This is not a failure");
      expect(message).not.toMatch(/try again|failed/i);
    }
  });

  it("whose callee dedupes is resumed under the same key", async () => {
    const { remote } = openHarbour();
    const keys: string[] = [];
    const moor = toolOf(remote, {
      write: { idempotent: true },
      execute: async (_berth, { key }) => {
        keys.push(key);
        if (keys.length === 1) throw socketError("ECONNRESET");
        return { pier: 4 };
      },
    });
    expect(await converse(remote, moor, ["call-1", "call-2"])).toMatchObject([{ outcome: "unknown" }, { pier: 4 }]);
    expect(new Set(keys).size).toBe(1);
  });

  it("is carried out again where the model means a second act", async () => {
    const { remote } = openHarbour();
    const dock = script<object>({ pier: 4 }, { pier: 5 });
    const results = await converse(remote, toolOf(remote, { execute: dock.call }), ["call-1", "call-2"]);
    expect(results).toEqual([{ pier: 4 }, { pier: 5 }]);
  });

  it("with a business key is one act, however often it is called", async () => {
    const { remote } = openHarbour();
    const dock = script<object>({ pier: 4 }, { pier: 5 });
    const moor = toolOf(remote, { execute: dock.call, key: ({ ship }) => idempotencyKey("moor", ship) });
    expect(await converse(remote, moor, ["call-1", "call-2"])).toEqual([{ pier: 4 }, { pier: 4 }]);
  });

  it("is recognised by the part of its input that says what it does", async () => {
    const { remote } = openHarbour();
    const dock = script<object>(socketError("ECONNRESET"), { pier: 4 });
    const moor = toolOf(remote, { execute: dock.call, intent: ({ ship }) => ship.toLowerCase() });
    await converse(remote, moor, ["call-1", "call-2"], ["Otter", "OTTER"]);
    expect(dock.count()).toBe(1);
  });

  it("is replayed after a restart, also where the framework repeats a saved call", async () => {
    const harbour = openHarbour();
    const dock = script<object>({ pier: 4 }, { pier: 5 });
    const call = (remote: Remote) =>
      remote.within({ run: "desk-1" }, () => converse(remote, toolOf(remote, { execute: dock.call }), ["call-1"]));
    expect(await call(harbour.remote)).toEqual([{ pier: 4 }]);
    await harbour.clock.pass(1);
    expect(await call(restart(harbour).remote)).toEqual([{ pier: 4 }]);
  });

  it("that was refused has failed, in the callee's words", async () => {
    const { remote } = openHarbour();
    const moor = toolOf(remote, { execute: () => Promise.reject(statusError(422)) });
    const [error] = await converse(remote, moor, ["call-1"]);
    expect(FailedOutcomeError.isInstance(error)).toBe(true);
    expect(String(error)).toContain("`moor` was rejected and had no effect (http_422)");
  });

  it("hands the AI SDK's own words on, and its abort to the effect", async () => {
    const { remote } = openHarbour();
    const moor = toolOf(remote, {
      execute: async (_berth, { signal }, { toolCallId, messages }) => ({
        aborted: signal.aborted,
        toolCallId,
        messages: messages.length,
      }),
    });
    expect(moor.description).toBe("Moors a ship.");
    expect(await converse(remote, moor, ["call-7"])).toEqual([{ aborted: false, toolCallId: "call-7", messages: 1 }]);
    const execute = moor.execute ?? (() => undefined);
    const abortSignal = AbortSignal.abort();
    await expect(execute({ ship: "Otter" }, { toolCallId: "call-8", messages: [], abortSignal })).rejects.toThrow(
      "was not executed",
    );
  });

  it("shows the model an unknown as it is, and the rest as its author says", async () => {
    const { remote } = openHarbour();
    const dock = script<{ pier: number }>(socketError("ECONNRESET"), { pier: 4 });
    const moor = idempotentTool(remote, {
      name: "moor",
      inputSchema,
      execute: dock.call,
      write: { idempotent: true },
      toModelOutput: ({ output }) => ({ type: "text", value: `pier ${output.pier.toFixed()}` }),
    });
    const prompts: unknown[] = [];
    await converse(remote, moor, ["call-1", "call-2"], [], (prompt) => prompts.push(prompt));
    const shown = JSON.stringify(prompts.at(-1));
    expect(shown).toContain('{"type":"json","value":{"outcome":"unknown"');
    expect(shown).toContain('{"type":"text","value":"pier 4"}');
  });

  it("fits wherever the AI SDK takes a tool", () => {
    const { remote } = openHarbour();
    const tools: ToolSet = {
      moor: toolOf(remote, { execute: async () => ({ pier: 4 }) }),
      plain: tool({ inputSchema }),
    };
    expect(Object.keys(tools)).toEqual(["moor", "plain"]);
  });
});

function toolOf<Output>(remote: Remote, effect: Omit<ToolEffect<Berth, Output, AiToolCall>, "name">) {
  return idempotentTool(remote, { name: "moor", description: "Moors a ship.", inputSchema, ...effect });
}

/** Lets a model call the tool once per id, whatever it answers; gives what the model was told. */
async function converse(
  remote: Remote,
  moor: ToolSet[string],
  ids: string[],
  ships: string[] = [],
  onPrompt: (prompt: unknown) => void = () => undefined,
): Promise<unknown[]> {
  let step = 0;
  const usage = {
    inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: 1, text: 1, reasoning: 0 },
  };
  const model = new MockLanguageModelV3({
    doGenerate: async ({ prompt }) => {
      onPrompt(prompt);
      const toolCallId = ids[step];
      const ship = ships[step++] ?? "Otter";
      return toolCallId === undefined
        ? {
            content: [{ type: "text", text: "done" }],
            finishReason: { unified: "stop", raw: "stop" },
            usage,
            warnings: [],
          }
        : {
            content: [{ type: "tool-call", toolCallId, toolName: "moor", input: JSON.stringify({ ship }) }],
            finishReason: { unified: "tool-calls", raw: "tool_calls" },
            usage,
            warnings: [],
          };
    },
  });
  const { steps } = await remote.agent.orThrow("desk", ({ signal }) =>
    generateText({ model, prompt: "Moor her.", tools: { moor }, stopWhen: stepCountIs(5), abortSignal: signal }),
  );
  return steps
    .flatMap(({ content }) => content)
    .flatMap((part) => (part.type === "tool-result" ? [part.output] : part.type === "tool-error" ? [part.error] : []));
}
