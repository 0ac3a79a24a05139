import type { Json } from "../canonical-json.ts";

/** What stands in the place of a value that was encrypted. */
export interface Sealed {
  readonly [name: string]: string;
  readonly "@thirdstate/sealed": string;
}

export function isSealed(value: Json | undefined): value is Sealed {
  if (typeof value !== "object" || value === null || !("@thirdstate/sealed" in value)) return false;
  return typeof value["@thirdstate/sealed"] === "string" && Object.keys(value).length === 1;
}
