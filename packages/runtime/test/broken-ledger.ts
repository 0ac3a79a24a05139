import type { Ledger } from "../src/ledger/ledger.ts";
import { memoryLedger } from "../src/ledger/memory-ledger.ts";

/** A ledger that does not answer to some of its operations, until it is mended. */
export function brokenLedger(...names: (keyof Ledger)[]): Ledger & { mend: () => void; calls: string[] } {
  const sound = memoryLedger();
  const broken = new Set<string | symbol>(names);
  const calls: string[] = [];
  const extras = { mend: () => broken.clear(), calls };
  return new Proxy(Object.assign(sound, extras), {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function" || name in extras) return member;
      return (...args: unknown[]) => {
        calls.push(String(name));
        if (broken.has(name)) return Promise.reject(new Error(`The ledger is away (${String(name)}).`));
        return Reflect.apply(member, target, args);
      };
    },
  });
}
