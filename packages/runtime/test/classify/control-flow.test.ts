import { InputGuardrailTripwireTriggered, MaxTurnsExceededError } from "@openai/agents";
import { describe, expect, it } from "vitest";
import { toClassifier } from "../../src/classify/classify.ts";

const classify = toClassifier([]);
const kindOf = (error: unknown) => classify({ error, keyed: false, aborted: undefined, effect: "write" }).kind;

class TerminalError extends Error {}

describe("what a framework throws to leave a function passes untouched", () => {
  it.each([
    "GraphBubbleUp",
    "GraphInterrupt",
    "NodeInterrupt",
    "ParentCommand",
    "ToolInterruptError",
    "InterruptError",
    "TripWire",
    "FatalError",
    "RetryableError",
    "PauseError",
    "NonRetriableError",
    "RetryAfterError",
    "ApplicationFailure",
    "CancelledFailure",
    "ContinueAsNew",
    "CompleteAsyncError",
    "DBOSWorkflowCancelledError",
  ])("%s", (name) => {
    expect(kindOf(Object.assign(new Error("leave"), { name }))).toBe("control-flow");
  });

  it("a subclass means the same, whatever it is called", () => {
    class CancelledError extends TerminalError {
      override readonly name = "CancelledError";
    }
    expect(kindOf(new CancelledError())).toBe("control-flow");
    expect(kindOf(Object.assign(new Error("gone"), { name: "CancelledError" }))).toBe("unknown");
  });

  it.each(["NEXT_REDIRECT;replace;/pier;307;", "NEXT_HTTP_ERROR_FALLBACK;404", "DYNAMIC_SERVER_USAGE"])(
    "Next.js: %s",
    (digest) => {
      expect(kindOf(Object.assign(new Error("next"), { digest }))).toBe("control-flow");
    },
  );

  it("React waits for a promise that is thrown, and postpones", () => {
    expect(kindOf(Promise.resolve())).toBe("control-flow");
    expect(kindOf({ $$typeof: Symbol.for("react.postpone") })).toBe("control-flow");
  });

  it("a guardrail of @openai/agents is control flow, too many turns are not", () => {
    expect(kindOf(new InputGuardrailTripwireTriggered("no", {} as never))).toBe("control-flow");
    expect(kindOf(new MaxTurnsExceededError("10"))).toBe("unknown");
  });
});
