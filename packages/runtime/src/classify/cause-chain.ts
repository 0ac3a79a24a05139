import { field } from "./field.ts";

const deepest = 8;

/** The error, then what caused it, outermost first. Stripe keeps the cause under `detail`. */
export function causeChain(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let link = error; chain.length < deepest; link = field(link, "cause") ?? field(link, "detail")) {
    if (typeof link !== "object" || link === null) break;
    chain.push(link);
  }
  return chain;
}
