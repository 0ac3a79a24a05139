import type { CallSite } from "../sites/call-site.ts";

/** The member of `remote` that keeps a call's type: the same value, the same errors. */
export type Method =
  | "read.orThrow"
  | "write.orThrow"
  | "stream.orThrow"
  | "stream.sync"
  | "agent.orThrow"
  | "agent.stream.orThrow"
  | "agent.sync"
  | Deciding;
/** The member that gives an outcome. */
type Deciding = "read" | "write" | "stream" | "agent" | "agent.stream";

export function chooseMethod({ effect, fact, stream }: CallSite): Method {
  if (effect === "write") return "write.orThrow";
  const starts = fact.returns === "starter" || fact.returns === "lazy";
  if (effect === "composite") {
    if (starts) return "agent.sync";
    return stream.answer === "yes" ? "agent.stream.orThrow" : "agent.orThrow";
  }
  if (starts) return "stream.sync";
  return stream.answer === "yes" ? "stream.orThrow" : "read.orThrow";
}

/** Whether the runtime may call the closure more than once. */
export function isRepeated(method: Method): boolean {
  return method === "read.orThrow" || method === "stream.orThrow";
}

export function isSync(method: Method): boolean {
  return method === "stream.sync" || method === "agent.sync";
}

/** The same member without `.orThrow`. Starters have none: their outcome is told when they end. */
export function toDeciding(method: Method): Method {
  const [first, second] = method.split(".");
  if (isSync(method)) return method;
  if (first === "agent") return second === "stream" ? "agent.stream" : "agent";
  return first === "read" || first === "write" ? first : "stream";
}
