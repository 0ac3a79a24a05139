/**
 * The gate of this package: takes a value for what the caller's types say it is. For values that went through a store, or came back from the
 * caller's own closure by a way that types cannot follow.
 */
export function trust<T>(value: unknown): T;
export function trust(value: unknown): unknown {
  return value;
}
