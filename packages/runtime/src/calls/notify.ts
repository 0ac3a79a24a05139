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

/** A warning of the process, or of the console where there is no process. */
export function warn(message: string, options: Warning = { type: "ThirdstateListener" }): void {
  const host: Partial<Host> = globalThis;
  if (host.process?.emitWarning === undefined) host.console?.warn(`${options.type}: ${message}`);
  else host.process.emitWarning(message, options);
}

interface Warning {
  readonly type: string;
  readonly code?: string;
}

interface Host {
  readonly process: { emitWarning?(message: string, options: Warning): void };
  readonly console: { warn(message: string): void };
}
