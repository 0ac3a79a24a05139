/**
 * Whether a step tells of what is done rather than doing it: `flushAuditEvents`, `Telemetry.send`. What it sends is meant
 * for whoever runs the program, so that nobody knows whether the tool changes anything.
 */
export function isTelling(step: string): boolean {
  const [name = ""] = step.split(" (");
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).some((word) => telling.test(word));
}

const telling = /^(?:analytics|audit|logger|metrics|telemetry)$/i;
