import { expect, it } from "vitest";
import { openHarbour } from "../harbour.ts";

it("keeps a person's consent with the intent that it was given for", async () => {
  const { remote, ledger } = openHarbour();
  const approve = async () => ({ approved: true, by: "ann" });
  await remote.write("lift", { intent: { crane: 3 }, approve }, () => Promise.reject(new Error("cut")));
  expect(await ledger.listInDoubt()).toMatchObject([
    { intent: { crane: 3 }, approval: { approved: true, by: "ann", at: expect.any(Number) } },
  ]);
});

it("keeps a refusal with the record that it ended", async () => {
  const { remote, ledger } = openHarbour();
  let id = "";
  const approve = async (request: { id: string }) => {
    id = request.id;
    return { approved: false, by: "ben" };
  };
  await remote.write("lift", { intent: { crane: 3 }, approve }, async () => "lifted");
  const alarm = await ledger.succeed(id, { status: "succeeded", kept: "undefined" });
  expect(alarm).toMatchObject({ kind: "told-failed-but-happened" });
  const answer = await remote.write("lift", { intent: { crane: 4 }, approve }, async () => "lifted");
  expect(answer).toMatchObject({ status: "failed", error: { code: "approval_denied" } });
});
