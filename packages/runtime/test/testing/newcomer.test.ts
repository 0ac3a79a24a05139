import { testRemote, withLostReply } from "@thirdstate/runtime/testing";
import { expect, it, vi } from "vitest";
import { refund, refundTool } from "./refund-desk.ts";

it("tells the customer the truth when the bank's reply is lost", async () => {
  const bank = { refund: withLostReply(async () => ({ id: "re_1" })) };
  expect(await refund(testRemote(), bank, "ch_1")).toBe("We are finding out whether you were refunded.");
});

it("refunds once, though the model asks twice", async () => {
  const made = vi.fn(async () => ({ id: "re_1" }));
  const remote = testRemote();
  const tool = refundTool(remote, { refund: withLostReply(made) });
  const ask = (toolCallId: string) => tool.execute({ charge: "ch_1" }, { toolCallId, messages: [] });
  await remote.within({ run: "a conversation" }, async () => [await ask("call-1"), await ask("call-2")]);
  expect(made).toHaveBeenCalledTimes(1);
});
