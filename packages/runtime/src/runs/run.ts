import type { Run } from "../api/contexts.ts";
import { isBusinessKeyed } from "../ledger/identity.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** One opening of a run in this process. In memory only: a restart opens a new one. */
export class OpenRun {
  readonly id: string;
  /** Whether a restart can open it again. */
  readonly isNamed: boolean;
  readonly #epochs = new Map<Ledger, Epoch>();

  /** A run without a name is found by no restart, so that it needs neither an opening nor a closing in the ledger. */
  constructor(name: string | undefined) {
    this.id = name ?? crypto.randomUUID();
    this.isNamed = name !== undefined;
  }

  /** What the caller's function sees of it. */
  get face(): Run {
    return { id: this.id, saved: () => this.saved() };
  }

  epochOf(ledger: Ledger): Epoch {
    const known = this.#epochs.get(ledger);
    if (known !== undefined) return known;
    const epoch = new Epoch(ledger, this.isNamed);
    this.#epochs.set(ledger, epoch);
    return epoch;
  }

  async saved(): Promise<void> {
    for (const epoch of this.#epochs.values()) await epoch.close();
  }
}

/** What one ledger knows as an epoch: when it was opened, and which successes its callers were told. */
export class Epoch {
  /** The ledger's clock when the run was opened; 0 for a run that is never closed. */
  readonly openedAt: Promise<number>;
  readonly #ledger: Ledger;
  readonly #isNamed: boolean;
  readonly #told = new Map<string, number[]>();
  #unclosed: string[] = [];

  constructor(ledger: Ledger, isNamed: boolean) {
    this.#ledger = ledger;
    this.#isNamed = isNamed;
    this.openedAt = isNamed ? ledger.open() : Promise.resolve(0);
    // Whoever needs the instant awaits it and hears of the failure; an epoch in which nothing is written must not crash the process.
    this.openedAt.catch(() => undefined);
  }

  told(ident: string): readonly number[] {
    return this.#told.get(ident) ?? [];
  }

  /** A business key names one act for good: being told of it opens no second one, and nothing closes it. */
  tell({ id, ident, seq }: { id: string; ident: string; seq: number }): void {
    const told = this.told(ident);
    if (isBusinessKeyed(ident) || told.includes(seq)) return;
    this.#told.set(ident, [...told, seq]);
    if (this.#isNamed) this.#unclosed.push(id);
  }

  async close(): Promise<void> {
    const ids = this.#unclosed;
    this.#unclosed = [];
    if (ids.length === 0) return;
    try {
      await this.#ledger.close(ids);
    } catch (error) {
      this.#unclosed.push(...ids);
      throw error;
    }
  }
}
