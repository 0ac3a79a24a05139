import { idempotencyKey } from "@thirdstate/runtime";
import type { WriteOutcome } from "@thirdstate/types";
import { key, moor, remote } from "./harbour.js";

declare function randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
declare const at: Date;

export function saysWhichActItIs(): void {
  // @ts-expect-error TS2554 A write without options has no identity.
  void remote.write("moor", moor);
  // @ts-expect-error TS2345 Neither a key nor an intent.
  void remote.write("moor", {}, moor);
  // @ts-expect-error TS2345 Idempotent, but no key to be so under.
  void remote.write("moor", { idempotent: true }, moor);
  // @ts-expect-error TS2345 Both are one too many.
  void remote.write("moor", { key, intent: 17 }, moor);
  // @ts-expect-error TS2322 Any text is no key.
  void remote.write("moor", { key: "order-17" }, moor);
  // @ts-expect-error TS2322 A random key is a new one for every ask.
  void remote.write("moor", { key: randomUUID() }, moor);
  // @ts-expect-error TS2322 There is no write without identity.
  void remote.write("moor", { key: null }, moor);
  // @ts-expect-error TS2322 A date is not JSON.
  void remote.write("moor", { intent: { at } }, moor);
  // @ts-expect-error TS2322 Nor is a function.
  void remote.write("moor", { intent: moor }, moor);
}

export function makesKeysFromWhatStays(): void {
  // @ts-expect-error TS2555 A key of a scope alone would be one for all acts.
  idempotencyKey("moor");
  // @ts-expect-error TS2345 An instant is new every time.
  idempotencyKey("moor", at);
  // @ts-expect-error TS2345 Nothing is not a part.
  idempotencyKey("moor", undefined);
}

export function repeatsOnlyWhatIsDeduped(): void {
  // @ts-expect-error TS2345 A repeat needs a callee that dedupes.
  void remote.write("moor", { key, retry: 3 }, moor);
  // @ts-expect-error TS2345 It says that the callee does not.
  void remote.write("moor", { key, idempotent: false, retry: 3 }, moor);
  // @ts-expect-error TS2345 A key that nobody remembers has no retention.
  void remote.write("moor", { key, keyRetention: "24h" }, moor);
  // @ts-expect-error TS2322 A deduped write is repeated without asking anybody.
  void remote.write("moor", { key, idempotent: true, approve: "unapproved" }, moor);
  // @ts-expect-error TS2322 There is one word for nobody.
  void remote.write("moor", { key, approve: "nobody" }, moor);
}

export function saysWhatAnUnknownBecomes(): void {
  // @ts-expect-error TS2345 It has no default.
  void remote.write.orThrow("moor", { key }, moor);
  // @ts-expect-error TS2322 There is no other word.
  void remote.write.orThrow("moor", { key, unknown: "ignore" }, moor);
  // @ts-expect-error TS2322 A value of another type is none.
  void remote.write.orThrow("moor", { key, unknown: () => 17 }, moor);
  // @ts-expect-error TS2353 The other form does not throw.
  void remote.write("moor", { key, unknown: "throw" }, moor);
}

// @ts-expect-error TS2322 An outcome is not its value.
export const value: Promise<"moored"> = remote.write("moor", { key }, moor);

export async function takesNoStatus(): Promise<void> {
  const outcome: WriteOutcome<"moored"> = await remote.agent("desk", moor);
  // @ts-expect-error TS2339 Neither a write nor an agent's call has one before the unknown is dealt with.
  if (outcome.status === "failed") await moor();
}
