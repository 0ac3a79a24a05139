import { equal } from "node:assert/strict";
import { mock, test } from "node:test";
import { testRemote, withLostReply } from "@thirdstate/runtime/testing";
import { refund, refundTool } from "./refund-desk.ts";

void test("tells the customer the truth when the bank's reply is lost", async () => {
  const bank = { refund: withLostReply(async () => ({ id: "re_1" })) };
  equal(await refund(testRemote(), bank, "ch_1"), "We are finding out whether you were refunded.");
});

void test("refunds once, though the model asks twice", async () => {
  const made = mock.fn(async () => ({ id: "re_1" }));
  const remote = testRemote();
  const tool = refundTool(remote, { refund: withLostReply(made) });
  const ask = (toolCallId: string) => tool.execute({ charge: "ch_1" }, { toolCallId, messages: [] });
  await remote.within({ run: "a conversation" }, async () => [await ask("call-1"), await ask("call-2")]);
  equal(made.mock.callCount(), 1);
});
