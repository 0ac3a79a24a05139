import { pick } from "./choose.ts";
import { code, join, type Code } from "./code.ts";
import type { Scope } from "./scope.ts";

/** The options of a call, as text after a comma: none, some, spread, with a signal of their own. */
export function writeOptions({ choose }: Scope, others: readonly string[] = []): string {
  const all = ["", "", "{}", "{ signal: stop }", "{ signal: AbortSignal.timeout(5_000) }", "undefined", ...spread];
  const text = pick(choose, ["", ...all, ...others]);
  return text === "" ? "" : `, ${text}`;
}

const spread = ["{ ...(stop.aborted ? {} : { signal: stop }) }", "{ ...{ signal: stop } }"];

/** What SDKs with retries of their own take besides. */
export const retrying: readonly string[] = [
  "{ maxRetries: 3 }",
  "{ maxRetries: 0, signal: stop }",
  "{ maxRetries: queue.length }",
  "{\n    // Often.\n    maxRetries: 5,\n  }",
];

/** An object on one line, or on lines of their own with comments and commas at the end. */
export function writeObject({ choose }: Scope, properties: readonly Code[]): Code {
  const inline = join(properties, ", ");
  const layout = choose(7);
  if (layout === 0) return code`{\n    ${join(properties, ",\n    ")}\n  }`;
  if (layout === 1) return code`{\n    ${join(properties, ", // as asked\n    ")}, // and no more\n  }`;
  if (layout === 2) return code`{ /* what */ ${inline} }`;
  if (layout === 3) return code`{${inline}}`;
  return code`{ ${inline} }`;
}
