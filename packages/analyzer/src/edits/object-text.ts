/** One option on its way into an object: `{ path: ["headers", "Idempotency-Key"], value: "key" }`. An empty path is the value itself. */
export interface Entry {
  readonly path: readonly string[];
  readonly value: string;
}

/** `{ signal, maxRetries: innerRetries(2) }`; entries whose paths begin alike share an object. */
export function objectText(entries: readonly Entry[]): string {
  const bare = entries.find(({ path }) => path.length === 0);
  if (bare !== undefined) return bare.value;
  const names = [...new Set(entries.map(({ path }) => path[0] ?? ""))];
  const properties = names.map((name) =>
    writeProperty(
      name,
      entries.filter(({ path }) => path[0] === name),
    ),
  );
  return `{ ${properties.join(", ")} }`;
}

export function propertyText(entry: Entry): string {
  return writeProperty(entry.path[0] ?? "", [entry]);
}

function writeProperty(name: string, entries: readonly Entry[]): string {
  const value = objectText(entries.map(({ path, value }) => ({ path: path.slice(1), value })));
  if (name === value) return name;
  return `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}: ${value}`;
}
