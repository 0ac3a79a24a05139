import type { CallEvent } from "../api/call-event.ts";
import type { Alarm } from "../ledger/ledger.ts";

/** A listener that throws must not change what became of a call. */
export function notify(onCall: (event: CallEvent) => void, event: CallEvent): void {
  try {
    onCall(event);
  } catch (error) {
    warn(`\`onCall\` threw on ${event.site}: ${String(error)}`);
  }
}

/** Nor must one that throws at an alarm. */
export function sound(onAlarm: (alarm: Alarm) => void, alarm: Alarm): void {
  try {
    onAlarm(alarm);
  } catch (error) {
    warn(`\`onAlarm\` threw on ledger record ${alarm.id}: ${String(error)}`);
  }
}

export function warn(message: string): void {
  process.emitWarning(message, { type: "ThirdstateListener" });
}
