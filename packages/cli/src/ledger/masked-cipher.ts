import type { Cipher } from "./load-runtime.ts";

const MASK = "@thirdstate/sealed";

/** To list an encrypted ledger nobody needs its key: values stay hidden. It is never written through. */
export const maskedCipher: Cipher = {
  encrypt: () => Promise.reject(new Error("A ledger that is only listed is not written.")),
  decrypt: () => Promise.resolve(JSON.stringify({ [MASK]: "" })),
};

/** Whether a value was read through the mask. */
export function isMasked(value: unknown): boolean {
  return typeof value === "object" && value !== null && MASK in value;
}
