/** What ESLint keeps in `eslint-suppressions.json`: how many errors of each rule a file is allowed, by file and rule. */
export type Suppressions = Readonly<Record<string, Counts>>;
export type Counts = Readonly<Record<string, { readonly count: number }>>;

/** Changes each count, and leaves out what comes to nothing. */
export function mapCounts(
  suppressions: Suppressions,
  change: (count: number, file: string, rule: string) => number,
): Suppressions {
  const files = Object.entries(suppressions).map(([file, counts]) => {
    const changed = Object.entries(counts).map(
      ([rule, { count }]) => [rule, { count: change(count, file, rule) }] as const,
    );
    return [file, Object.fromEntries(changed.filter(([, { count }]) => count > 0))] as const;
  });
  return Object.fromEntries(files.filter(([, counts]) => Object.keys(counts).length > 0));
}
