import { isUnknown } from "@thirdstate/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Harbour, openHarbour, restart, socketError, statusError } from "./harbour.ts";

/** What becomes of one request: whether the provider acts, and what the caller sees. */
const fates = ["ok", "reply lost", "request lost", "refused connection", "turned away", "rejected", "broken"] as const;
type Fate = (typeof fates)[number];

/** A process may also end in the middle of a conversation, and start again under the same run. */
type Step = { readonly fate: readonly Fate[]; readonly crash: boolean };

const steps = fc.array(
  fc.record({ fate: fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 4 }), crash: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);

/** A payment provider that may dedupe on the key, with its books. */
class Provider {
  readonly books: string[] = [];
  readonly #dedupes: boolean;
  readonly #fates: Fate[] = [];

  constructor(dedupes: boolean) {
    this.#dedupes = dedupes;
  }

  plan(fates: readonly Fate[]): void {
    this.#fates.splice(0, this.#fates.length, ...fates);
  }

  async charge(key: string): Promise<string> {
    const fate = this.#fates.shift() ?? "ok";
    if (fate === "request lost") throw socketError("ECONNRESET");
    if (fate === "refused connection") throw socketError("ECONNREFUSED");
    if (fate === "turned away") throw statusError(429);
    if (fate === "rejected") throw statusError(422);
    if (!(this.#dedupes && this.books.includes(key))) this.books.push(key);
    if (fate === "reply lost") throw socketError("ECONNRESET");
    if (fate === "broken") throw statusError(502);
    return key;
  }
}

interface Told {
  readonly succeeded: Set<string>;
  /** The keys of requests that an ask sent before it was told "failed". */
  readonly failed: Set<string>;
}

describe.each([
  ["dedupes", true],
  ["does not dedupe", false],
] as const)("a desk whose provider %s", (_what, dedupes) => {
  it("tells nothing that is not so, and charges no act twice, whatever is lost and whenever it crashes", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const provider = new Provider(dedupes);
        const told = await converse(provider, dedupes, plan);
        expect(new Set(provider.books).size).toBe(provider.books.length);
        // Whoever asks again before they were told means the same act, so that one at most is in doubt.
        expect(provider.books.length).toBeLessThanOrEqual(told.succeeded.size + 1);
        for (const key of told.succeeded) expect(provider.books).toContain(key);
        for (const key of told.failed) expect(provider.books).not.toContain(key);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

/** One conversation: the model asks for the same charge again and again; what it is told is kept. */
async function converse(provider: Provider, dedupes: boolean, plan: readonly Step[]): Promise<Told> {
  const told: Told = { succeeded: new Set(), failed: new Set() };
  const rest = [...plan];
  let harbour = openHarbour({ breaker: false });
  while (rest.length > 0) {
    await openRun(harbour, async () => {
      for (let step = rest.shift(); step !== undefined; step = rest.shift()) {
        provider.plan(step.fate);
        await ask(harbour, provider, dedupes, told);
        if (step.crash) throw new Error("power cut");
      }
    });
    harbour = restart(harbour, { breaker: false });
  }
  return told;
}

async function openRun({ remote, clock }: Harbour, talk: () => Promise<void>): Promise<void> {
  await remote.agent("desk", { run: "desk-1" }, talk);
  await clock.pass(1);
}

async function ask({ remote, clock }: Harbour, provider: Provider, dedupes: boolean, told: Told): Promise<void> {
  const keys: string[] = [];
  const policy = dedupes ? ({ idempotent: true, retry: 2 } as const) : {};
  const asked = remote.write("charge", { intent: { total: 17 }, ...policy }, ({ key }) => {
    keys.push(key);
    return provider.charge(key);
  });
  await clock.pass(30_000);
  const outcome = await asked;
  if (isUnknown(outcome)) return;
  if (outcome.status === "succeeded") told.succeeded.add(outcome.value);
  else for (const key of keys) told.failed.add(key);
}
