import { Leaving } from "../tools/leaving.ts";

/** What Mastra gives to a tool beside its input. */
export interface MastraToolCall extends Suspending {
  readonly abortSignal?: AbortSignal;
  readonly agent?: Suspending & { readonly toolCallId: string };
  readonly workflow?: Suspending & { readonly runId: string };
}

interface Suspending {
  readonly suspend?: (payload: never, options?: never) => Promise<void>;
  readonly resumeData?: unknown;
}

/** The same, but a suspension ends the tool: what came after it would count as the tool's answer. */
export function leavingBySuspension<Call extends MastraToolCall>(call: Call): Call {
  const { agent, workflow } = call;
  return {
    ...leaving(call),
    ...(agent !== undefined && { agent: leaving(agent) }),
    ...(workflow !== undefined && { workflow: leaving(workflow) }),
  };
}

function leaving<S extends Suspending>(suspending: S): S {
  const { suspend } = suspending;
  if (suspend === undefined) return suspending;
  const leave: typeof suspend = async (payload, options) => {
    try {
      await suspend(payload, options);
    } catch (error) {
      throw new Leaving(() => Promise.reject(error));
    }
    throw new Leaving(() => undefined);
  };
  return { ...suspending, suspend: leave };
}
