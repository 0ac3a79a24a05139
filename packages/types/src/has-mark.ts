/** Whether a value carries a mark of ours; works for values that another copy of this package made. */
export function hasMark(value: unknown, mark: symbol): boolean {
  return typeof value === "object" && value !== null && mark in value;
}
