import type { Remote } from "@thirdstate/runtime";
import type { IdempotencyKey } from "@thirdstate/types";

export interface Tide {
  readonly height: number;
}

export declare const remote: Remote;
export declare const key: IdempotencyKey;
export declare function readTide(): Promise<Tide>;
export declare function moor(): Promise<"moored">;
