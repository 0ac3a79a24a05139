import type { Compiler } from "../compiler/compiler.ts";
import type { Answer } from "./answer.ts";
import type { CallSite } from "./call-site.ts";
import { functionAround } from "./function-around.ts";
import type { FunctionUses } from "./function-uses.ts";
import { ValueFlow } from "./value-flow.ts";

/** Tells whether anybody reads the stream that a call returns. */
export class StreamUse {
  readonly #compiler: Compiler;
  readonly #started: ValueFlow;
  readonly #lazy: ValueFlow;

  constructor(compiler: Compiler, functions: FunctionUses) {
    this.#compiler = compiler;
    this.#started = new ValueFlow(compiler, functions);
    this.#lazy = new ValueFlow(compiler, functions, { awaitTakes: true });
  }

  isUnread(site: Pick<CallSite, "call" | "fact" | "guard" | "form">, streams: Answer): boolean {
    const isLazy = site.fact.returns === "lazy";
    if (streams !== "yes" && !isLazy) return false;
    const flow = isLazy ? this.#lazy : this.#started;
    return (
      flow.isDropped(site.call) || (this.#isHandedOut(site) && flow.isDropped(site.guard.innermost?.call ?? site.call))
    );
  }

  /** A guard that gives no outcome gives the stream itself. */
  #isHandedOut({ call, guard, form }: Pick<CallSite, "call" | "guard" | "form">): boolean {
    if (guard.innermost === undefined || guard.innermost.fact.outcome === true || form !== "returned") return false;
    return functionAround(this.#compiler, call)?.parent === guard.innermost.call;
  }
}
