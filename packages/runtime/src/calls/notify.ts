import type { CallEvent } from "../api/call-event.ts";

/** A listener that throws must not change what became of a call. */
export function notify(onCall: (event: CallEvent) => void, event: CallEvent): void {
  try {
    onCall(event);
  } catch (error) {
    process.emitWarning(`\`onCall\` threw on ${event.site}: ${String(error)}`, { type: "ThirdstateListener" });
  }
}
