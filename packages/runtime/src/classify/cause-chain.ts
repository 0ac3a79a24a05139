import { field } from "./field.ts";

const deepest = 8;

/** Where libraries keep what caused an error: the language itself, Stripe, Slack. */
const places = ["cause", "detail", "original", "originalError"];

/** The error, then what caused it, outermost first. */
export function causeChain(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let link = error; chain.length < deepest; link = readCause(link)) {
    if (typeof link !== "object" || link === null) break;
    chain.push(link);
  }
  return chain;
}

function readCause(error: unknown): unknown {
  return places.map((place) => field(error, place)).find((cause) => cause !== undefined && cause !== null);
}
