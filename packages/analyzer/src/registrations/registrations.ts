import type { CallFact, GuardFact, Slot, ToolFact } from "../catalog/sdk.ts";

/** What people say about their own functions, and about packages that the catalogue does not know. */
export interface Registrations {
  /** The module that `remote` is imported from; default: the nearest `remote.config.*` upward. */
  readonly remote?: string;
  readonly calls?: readonly CallRegistration[];
  readonly guards?: readonly GuardRegistration[];
  readonly tools?: readonly ToolRegistration[];
}

/** Who it is: a member of a package, or of a file of the program. */
export interface Registration {
  /** The package that declares it, as imports name it. */
  readonly package?: string;
  /** The file that declares it, from the folder of the settings. */
  readonly file?: string;
  /** `ask`, or `Agent.run` for a member of a class, an interface or an object. */
  readonly member: string;
}

type CallFields = Pick<CallFact, "effect" | "signal" | "timeout" | "retries" | "key" | "failure">;
/** A remote call. `returns` is `promise` where it is left out. */
export interface CallRegistration extends Registration, CallFields {
  readonly returns?: CallFact["returns"];
}

/** A function that guards another. `gives` is nothing and `guarded` the last argument where they are left out. */
export interface GuardRegistration extends Registration {
  readonly covers: GuardFact["covers"];
  readonly gives?: GuardFact["gives"];
  readonly guarded?: number;
}

type ToolFields = Pick<ToolFact, "name" | "callId" | "approval">;
/** A function that defines a tool: where its handler stands. */
export interface ToolRegistration extends Registration, ToolFields {
  readonly handler: Slot;
  /** True where an error that the handler throws ends the run; else the model is told and may call again. */
  readonly errorsEndTheRun?: boolean;
}
