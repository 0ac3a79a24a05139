import type { Objection, Wrap } from "@thirdstate/analyzer/edits";
import type { DraftedWrap } from "./drafted-wrap.ts";

/** Thinks wraps over. The program that they were planned with is made again when the first is: most wraps stay as they are. */
export class SecondThoughts {
  readonly #replan: () => ReadonlyMap<DraftedWrap, Wrap>;
  readonly #live = new Map<DraftedWrap, Wrap>();
  #isPlanned = false;

  constructor(replan: () => ReadonlyMap<DraftedWrap, Wrap>) {
    this.#replan = replan;
  }

  amend(wrap: DraftedWrap, objection: Objection): DraftedWrap | undefined {
    return this.#keep(wrap, this.#find(wrap)?.amend(objection));
  }

  decide(wrap: DraftedWrap): DraftedWrap | undefined {
    return this.#keep(wrap, this.#find(wrap)?.decide());
  }

  #find(wrap: DraftedWrap): Wrap | undefined {
    if (!this.#isPlanned) for (const [draft, live] of this.#replan()) this.#live.set(draft, live);
    this.#isPlanned = true;
    return this.#live.get(wrap);
  }

  #keep(before: DraftedWrap, next: Wrap | undefined): DraftedWrap | undefined {
    if (next === undefined) return undefined;
    const draft = { ...before, method: next.method, splices: next.splices, argumentsAre: next.argumentsAre };
    this.#live.set(draft, next);
    return draft;
  }
}
