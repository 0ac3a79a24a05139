/** What can be observed with an option, and without it or with another value where it cannot be left out. */
export type OptionCase = () => Promise<readonly [given: unknown, otherwise: unknown] | NotHere>;

/** What is missing on this machine. */
type NotHere = string;

/** By interface and field; of a tool adapter by its folder and field. */
export type OptionCases = Readonly<Record<string, OptionCase>>;

/** Observes the same twice: with something, and without. */
export function both<O extends object>(observe: (options: O) => Promise<unknown>, given: O, otherwise: O): OptionCase {
  return async () => [await observe(given), await observe(otherwise)];
}

const hour = 3_600_000;

/** Longer than any call of a test may take. */
export const longWhile: number = 2 * hour;
