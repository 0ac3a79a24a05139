import { context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from "@opentelemetry/api";
import type { CallEvent } from "../api/call-event.ts";
import type { FollowedCall, StartedCall } from "../api/telemetry.ts";
import type { CallMetrics } from "./call-metrics.ts";
import { names, operations } from "./names.ts";

/** The span of one call. */
export class FollowedSpan implements FollowedCall {
  readonly #span: Span;
  readonly #calls: CallMetrics;

  constructor(tracer: Tracer, calls: CallMetrics, call: StartedCall) {
    const operation = operationOf(call);
    this.#calls = calls;
    this.#span = tracer.startSpan(operation === undefined ? call.site : `${operation} ${call.scope ?? call.site}`, {
      kind: SpanKind.CLIENT,
      attributes: toAttributes(call, operation),
    });
  }

  inside<T>(attempt: number, key: string | undefined, work: () => T): T {
    if (attempt > 1) this.#span.addEvent(names.attempt, { [names.attempt]: attempt });
    if (key !== undefined) this.#span.setAttribute(names.key, key);
    return context.with(trace.setSpan(context.active(), this.#span), work);
  }

  end(event: CallEvent | undefined): void {
    if (event !== undefined) {
      this.#calls.record(event);
      this.#describe(event);
    }
    this.#span.end();
  }

  #describe({ outcome, reason, attempts, replayed }: CallEvent): void {
    this.#span.setAttributes({
      [names.outcome]: outcome,
      [names.attempts]: attempts,
      [names.replayed]: replayed,
      ...(reason !== undefined && { [names.reason]: reason, [names.errorType]: reason }),
    });
    if (outcome !== "succeeded") this.#span.setStatus({ code: SpanStatusCode.ERROR, message: reason ?? outcome });
  }
}

function operationOf({ effect, callId }: StartedCall): string | undefined {
  if (effect === "composite") return operations.agent;
  return callId === undefined ? undefined : operations.tool;
}

function toAttributes(call: StartedCall, operation: string | undefined): Record<string, string> {
  const { site, effect, run, callId, scope } = call;
  return {
    [names.site]: site,
    [names.effect]: effect,
    ...(run !== undefined && { [names.run]: run }),
    ...(scope !== undefined && { [names.scope]: scope }),
    ...(operation !== undefined && { [names.operation]: operation }),
    ...(callId !== undefined && { [names.toolCallId]: callId, [names.toolName]: scope ?? site }),
  };
}
