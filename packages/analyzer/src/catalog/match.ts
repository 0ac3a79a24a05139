import type { Identity } from "../compiler/identity.ts";
import type { AskerFact, BusFact, CallFact, GuardFact, InterruptFact, Sdk, ToolFact } from "./sdk.ts";

/** One fact and the SDK that it is told of. */
export interface Match<Fact> {
  readonly sdk: Sdk;
  readonly fact: Fact;
}

/** Whether a call is made on what a fact asks for. */
export type Fits = (match: Match<CallFact>) => boolean;

/** Finds the fact behind an identity. Packages are compared whole: `ai` is not `openai`. */
export interface Matcher {
  /** The packages that a file or its imports must reach, imported or declaring; ambient SDKs have none. */
  readonly packages: ReadonlySet<string>;
  /** The last names of all facts, as written at a call: what is not among them is no call of ours, unless renamed by an import. */
  readonly members: ReadonlySet<string>;
  /** The last names of the calls that define one tool each. */
  readonly definers: ReadonlySet<string>;
  /** The names by which whoever takes tools asks a person before they run: options such as `toolApproval`, and interrupts. */
  readonly approvals: ReadonlySet<string>;
  /** The paths of guards that take a name and a function, and are told by more than one word: `step.ai.wrap`. */
  readonly stepPaths: readonly string[];
  /** Of facts that differ in their receiver alone, the first that fits. */
  call(identity: Identity, fits?: Fits): Match<CallFact> | undefined;
  bus(identity: Identity): Match<BusFact> | undefined;
  /** What sending an instance of a class does. */
  command(identity: Identity): Match<CallFact> | undefined;
  tool(identity: Identity): Match<ToolFact> | undefined;
  guard(identity: Identity): Match<GuardFact> | undefined;
  interrupt(identity: Identity): Match<InterruptFact> | undefined;
  asker(identity: Identity): Match<AskerFact> | undefined;
  /** Whether a package's entry names every member that changes something, so that its others are reads. */
  writesAreListed(packageName: string): boolean;
}

/** What calls, tools and guards have in common: who they are. */
export type Named = Pick<CallFact, "path" | "declared" | "declaredAt" | "from" | "versions">;
