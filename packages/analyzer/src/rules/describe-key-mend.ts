import type { CallSite } from "../sites/call-site.ts";
import { describeKey } from "./describe-key.ts";

/** How a write is made safe to repeat, as a sentence without its full stop. */
export function describeKeyMend({ fact }: CallSite): string {
  return fact.key?.effect === "effective"
    ? `Pass ${describeKey(fact.key)}, made from what the act is about, or guard the call with \`remote.write\``
    : "Guard the call with `remote.write`, which records the act and sends it at most once";
}
