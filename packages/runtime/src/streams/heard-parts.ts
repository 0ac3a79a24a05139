import { field } from "../classify/field.ts";
import type { StartedEnd, Tell } from "./started-end.ts";
import { TerminalMarker } from "./terminal-marker.ts";

/** The same parts, drawn one by one as they are asked for, by a reader who hears how they end. */
export function heardParts(parts: ReadableStream<unknown>, tell: Tell): ReadableStream<unknown> {
  const reader = parts.getReader();
  const marker = new TerminalMarker();
  return new ReadableStream<unknown>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            marker.watch(field(value, "part") ?? value);
            return controller.enqueue(value);
          }
          tell(readEnd(marker));
          controller.close();
        } catch (error) {
          tell({ error });
          controller.error(error);
        }
      },
      cancel: (reason) => {
        tell("left");
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

function readEnd({ error, isMissing }: TerminalMarker): StartedEnd {
  if (error !== undefined) return { error };
  return isMissing ? { verdict: { kind: "unknown", code: "stream_truncated", transient: false } } : "complete";
}
