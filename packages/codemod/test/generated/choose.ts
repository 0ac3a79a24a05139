/** A number from 0 that is less than `below`. */
export type Choose = (below: number) => number;

/** The same seed chooses the same: Mulberry32. */
export function createChooser(seed: number): Choose {
  let state = Math.imul(seed, 2_654_435_761);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export function pick<const T>(choose: Choose, options: readonly [T, ...T[]]): T {
  return options[choose(options.length)] ?? options[0];
}
