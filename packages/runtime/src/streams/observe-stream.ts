import { findChunks, isIterable } from "./chunk-source.ts";
import { ObservedChunks, type StreamFacts } from "./observed-chunks.ts";

/** Watches the chunks of a stream where they are iterated. The object stays the same one, with all its methods. */
export function observeStream<S>(facts: StreamFacts<S>): void {
  const { stream } = facts.line;
  if (!isIterable(stream)) return;
  const original: unknown = Reflect.get(stream, Symbol.asyncIterator);
  Reflect.defineProperty(stream, Symbol.asyncIterator, {
    configurable: true,
    writable: true,
    value: () => {
      Reflect.defineProperty(stream, Symbol.asyncIterator, { configurable: true, writable: true, value: original });
      const chunks = findChunks(stream);
      facts.onRead();
      return chunks === undefined ? chunks : new ObservedChunks(facts, chunks);
    },
  });
}
