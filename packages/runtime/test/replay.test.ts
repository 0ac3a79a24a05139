import { isUnknown } from "@thirdstate/types";
import { describe, expect, it } from "vitest";
import { CodecMissingError } from "../src/acts/codec-missing-error.ts";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import type { WriteOptions } from "../src/api/options.ts";
import { never, openHarbour } from "./harbour.ts";

const key = idempotencyKey("moor", "the Otter");

class Receipt {
  readonly at: Date;
  constructor(at: Date) {
    this.at = at;
  }
}

describe("a replay", () => {
  it.each([undefined, null, "moored", 17, false, [], { pier: 4, lines: [{ length: 12 }], note: undefined }])(
    "hands back %j as it was",
    async (value) => {
      const { remote } = openHarbour();
      await remote.write("moor", { key }, async () => value);
      const replayed = await remote.write<unknown>("moor", { key }, never);
      expect(replayed).toEqual({ status: "succeeded", value, replayed: true });
    },
  );

  it.each([
    new Date(0),
    new Map([[1, 2]]),
    new Receipt(new Date(0)),
    { at: new Date(0) },
    Number.NaN,
    1n,
    () => "moored",
  ])("of a value that JSON does not keep (%o) is refused in a sentence that names codec", async (value) => {
    const { remote } = openHarbour();
    expect(await remote.write<unknown>("moor", { key }, async () => value)).toMatchObject({
      status: "succeeded",
      value,
    });
    const caught = await remote.write("moor", { key }, never).catch((error: unknown) => error);
    expect(CodecMissingError.isInstance(caught)).toBe(true);
    expect(caught).toMatchObject({ site: "moor", message: expect.stringContaining("`codec`") });
  });

  it("is not changed by what a caller does to the value afterwards", async () => {
    const { remote } = openHarbour();
    const outcome = await remote.write("moor", { key }, async () => ({ pier: 4 }));
    if (!isUnknown(outcome) && outcome.status === "succeeded") outcome.value.pier = 5;
    expect(await remote.write("moor", { key }, never)).toMatchObject({ value: { pier: 4 } });
  });

  it("goes through the codec where there is one", async () => {
    const { remote } = openHarbour();
    const options: WriteOptions<Receipt> = {
      key,
      codec: {
        encode: ({ at }) => at.toISOString(),
        decode: (stored) => new Receipt(new Date(String(stored))),
      },
    };
    await remote.write("moor", options, async () => new Receipt(new Date(17)));
    const outcome = await remote.write<Receipt>("moor", options, never);
    expect(outcome).toEqual(expect.objectContaining({ replayed: true, value: new Receipt(new Date(17)) }));
  });

  it("of a value whose codec threw says so; the write itself succeeded", async () => {
    const { remote } = openHarbour();
    const encode = () => {
      throw new Error("ink dried");
    };
    const options = { key, codec: { encode, decode: () => "moored" } };
    expect(await remote.write("moor", options, async () => "moored")).toMatchObject({ status: "succeeded" });
    await expect(remote.write<string>("moor", options, never)).rejects.toThrow("ink dried");
  });
});
