import { canonical } from "./canonical.ts";
import { nextStates } from "./next-states.ts";
import type { Settings } from "./settings.ts";
import { initial, type State } from "./state.ts";
import { textOf } from "./text-of.ts";

export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  readonly seconds: number;
  /** Whether every state that can be reached was. */
  readonly isExhausted: boolean;
  /** The shortest way to a broken promise. */
  readonly counterexample?: { readonly violation: string; readonly steps: readonly string[] };
}

/** Breadth first from the beginning, until everything was seen, a promise is broken, or a bound is met. */
export function explore(settings: Settings, most: { readonly states: number; readonly seconds: number }): Exploration {
  const startedAt = performance.now();
  const seen = new Set<number>();
  const parents: number[] = [-1];
  const names: string[] = [""];
  let frontier: { readonly index: number; readonly state: State }[] = [{ index: 0, state: canonical(initial) }];
  let transitions = 0;
  let depth = 0;
  const measured = () => ({
    states: parents.length,
    transitions,
    depth,
    seconds: (performance.now() - startedAt) / 1_000,
  });
  const isOver = () => parents.length > most.states || measured().seconds > most.seconds;
  for (; frontier.length > 0; depth++) {
    const following: typeof frontier = [];
    for (const { index, state } of frontier) {
      if (isOver()) return { ...measured(), isExhausted: false };
      for (const [name, next] of nextStates(settings, state)) {
        transitions += 1;
        const violation = findViolation(settings, next);
        if (violation !== undefined) {
          const steps = [...wayTo(index, parents, names), name];
          return { ...measured(), isExhausted: false, counterexample: { violation, steps } };
        }
        const reached = canonical(next);
        const mark = hash(textOf(reached));
        if (seen.has(mark)) continue;
        seen.add(mark);
        parents.push(index);
        names.push(name);
        following.push({ index: parents.length - 1, state: reached });
      }
    }
    frontier = following;
  }
  return { ...measured(), isExhausted: true };
}

/** What must hold in every state. */
function findViolation({ knowsKeys }: Settings, { charged, wanted, toldFailed, alarm }: State): string | undefined {
  if (charged.length > wanted) return `${knowsKeys ? "P1" : "P2"}: ${charged.length} charges for ${wanted} acts`;
  const lie = toldFailed.find((seq) => charged.includes(seq));
  return lie === undefined ? alarm : `P3: told failed, yet ${lie} was charged`;
}

function wayTo(index: number, parents: readonly number[], names: readonly string[]): readonly string[] {
  const parent = parents[index] ?? -1;
  return parent < 0 ? [] : [...wayTo(parent, parents, names), names[index] ?? ""];
}

/** 53 bits: among five million states the odds that any two share a mark are 1 in 700. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
