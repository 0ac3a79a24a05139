/** The rows that a driver handed out. */
export function rowsOf(rows: unknown): readonly object[] {
  return Array.isArray(rows) ? rows.filter((row: unknown) => typeof row === "object" && row !== null) : [];
}

/** A column as text; absent where it is null. */
export function textOf(row: object | undefined, column: string): string | undefined {
  const value = columnOf(row, column);
  return typeof value === "string" ? value : undefined;
}

/** A column as a number, whatever the driver makes of large ones; 0 where it is null. */
export function numberOf(row: object | undefined, column: string): number {
  return Number(columnOf(row, column) ?? 0);
}

function columnOf(row: object | undefined, column: string): unknown {
  return row === undefined ? undefined : Reflect.get(row, column);
}
