/** Forgets what the process set up globally; another copy of OpenTelemetry's API with another version would refuse this one's. */
export function forgetTelemetry(): void {
  Reflect.deleteProperty(globalThis, Symbol.for("opentelemetry.js.api.1"));
}
