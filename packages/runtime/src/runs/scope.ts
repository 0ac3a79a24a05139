import { AsyncLocalStorage } from "node:async_hooks";
import type { Deadline } from "../time/deadline.ts";
import type { OpenRun } from "./run.ts";

/** What a call inherits from the calls around it. */
export interface Scope {
  readonly deadline: Deadline | undefined;
  readonly run: OpenRun | undefined;
}

export const scopes: AsyncLocalStorage<Scope> = new AsyncLocalStorage<Scope>();
