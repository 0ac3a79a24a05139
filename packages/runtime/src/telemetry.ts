export type { BreakerReading, FollowedCall, RemoteState, StartedCall, Telemetry } from "./api/telemetry.ts";
export { openTelemetry, type OpenTelemetryOptions } from "./telemetry/open-telemetry.ts";
