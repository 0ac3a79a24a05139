/** As the runtime's telemetry names them, and as Prometheus writes them; a collector may add the unit. */
export const durationName = "remote.call.duration";
export const durationPattern: RegExp = /^remote_call_duration(?:_(seconds|milliseconds))?_bucket$/;
export const attributes = {
  site: ["remote.site", "remote_site"],
  outcome: ["remote.outcome", "remote_outcome"],
  reason: ["error.type", "error_type"],
} as const;
/** The reason of a call that its own deadline ended. */
export const cutOffReason = "deadline_exceeded";
