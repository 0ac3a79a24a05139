/** The object's own way to be iterated, if it has one. */
export function findChunks(stream: unknown): AsyncIterator<unknown> | undefined {
  if (typeof stream !== "object" || stream === null) return undefined;
  const method: unknown = Reflect.get(stream, Symbol.asyncIterator);
  if (typeof method !== "function") return undefined;
  const chunks: unknown = Reflect.apply(method, stream, []);
  return isAsyncIterator(chunks) ? chunks : undefined;
}

export function isIterable(stream: unknown): stream is object {
  return (
    typeof stream === "object" &&
    stream !== null &&
    Object.isExtensible(stream) &&
    Symbol.asyncIterator in stream &&
    typeof Reflect.get(stream, Symbol.asyncIterator) === "function"
  );
}

function isAsyncIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === "object" && value !== null && "next" in value && typeof value.next === "function";
}
