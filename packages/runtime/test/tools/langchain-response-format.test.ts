import { tool } from "@langchain/core/tools";
import { expect, it } from "vitest";
import { z } from "zod";
import { idempotentTool } from "../../src/langchain/idempotent-tool.ts";
import { openHarbour, socketError } from "../harbour.ts";

it("`responseFormat` gives LangChain a pair, also of an effect that nobody knows of", async () => {
  const { remote } = openHarbour();
  const open = (execute: () => Promise<[string, object]>) =>
    tool(
      ...idempotentTool(remote, {
        name: "moor",
        schema: z.object({ berth: z.number() }),
        responseFormat: "content_and_artifact",
        execute,
      }),
    );
  const call = { id: "call_1", name: "moor", args: { berth: 4 }, type: "tool_call" } as const;
  const moored = await remote.within({ run: "desk-1" }, () => open(async () => ["moored", { berth: 4 }]).invoke(call));
  expect(moored).toMatchObject({ content: "moored", artifact: { berth: 4 } });
  const lost = open(() => Promise.reject(socketError("ECONNRESET")));
  const unknown = await remote.within({ run: "desk-2" }, () => lost.invoke(call));
  expect(unknown).toMatchObject({ content: expect.stringMatching(/not known/i), artifact: expect.anything() });
});
