/** What a catalogue file says about one SDK: facts, no code. Every entry is proved by `<id>` in `fixtures/sdks` or `fixtures/contracts` against the real package. */
export interface Sdk {
  /** The file's own name: `openai`. */
  readonly id: string;
  /** As people write it: `OpenAI`. */
  readonly name: string;
  /** The packages that a program imports it by. */
  readonly packages: readonly string[];
  /** The packages that declare its members, where these are others than `packages`. */
  readonly declaredIn?: readonly string[];
  /** Packages that only make what its calls are handed, such as models of a provider, and have no calls of their own. */
  readonly suppliedBy?: readonly string[];
  /** The range that the fixture proves. */
  readonly versions: string;
  readonly docs: string;
  /** What is found and what is left out, in one sentence. */
  readonly summary?: string;
  /** Its members are globals: no import names them, so they do not tell which files to look into. */
  readonly ambient?: true;
  /** `calls` names every member that changes something: the others are reads. Absent: others may write. */
  readonly writesAreListed?: true;
  /** Exported classes and factories whose results carry the members: `OpenAI`, `createOpenAI()`; `default` for a default export. */
  readonly clients?: readonly string[];
  /** Methods of a client that return a client like it: `withOptions`. */
  readonly derivations?: readonly string[];
  readonly calls: readonly CallFact[];
  readonly tools?: readonly ToolFact[];
  readonly guards?: readonly GuardFact[];
}

/** A place in a call's arguments: `{ argument: 1, path: ["signal"] }` is `f(x, { signal })`; `argument: -1` is the last one given. */
export interface Slot {
  readonly argument: number;
  readonly path: readonly string[];
}
/** A place in a handler's parameters: `{ parameter: 1, path: ["toolCallId"] }`. */
export interface ParameterSlot {
  readonly parameter: number;
  readonly path: readonly string[];
}

export type Effect = "read" | "write" | "composite";
/** model, agent, tool and mcp calls are remote calls (sites); `mutation` is a write of the world's state that tools reach. */
export type CallKind = "model" | "agent" | "tool" | "mutation";
/**
 * `starter`: returns at once, errors come later (streamText); `stream`: a promise of what is iterated later;
 * `lazy`: nothing happens before it is awaited or iterated; `started`: a promise that resolves when the work has only begun.
 */
export type Returns = "promise" | "api-promise" | "starter" | "stream" | "lazy" | "started";

export interface CallFact {
  /**
   * From a client, or the export's own name: `chat.completions.create`, `generateText`. `*` is one segment, `**` any
   * number; a method called on the way keeps its brackets: `beta.messages.thread().send`.
   */
  readonly path: string;
  /** As declared: `Completions.create`, `generateText`. `*` stands for part of a name: `*Resource.create`. */
  readonly declared: string;
  /** The end of the declaring file's path, without extension, only where container and member are not unique: `beta/threads/runs/runs`. */
  readonly declaredAt?: string;
  /** Which of the SDK's `clients` carry the path; absent: all of them; none: only a type leads to it, so that imports alone never find it. */
  readonly from?: readonly string[];
  readonly kind: CallKind;
  readonly effect: Effect;
  /** The option that makes a read composite when it is there: `tools`. */
  readonly compositeWith?: Slot;
  /** The option that makes it a write when its value is none of `unless`, in capitals: fetch's `method`, whose case does not matter. Without the option it is a read. */
  readonly writeWith?: Slot & { readonly unless: readonly string[] };
  readonly returns: Returns;
  /** The option that, when literally true, makes it return a stream. */
  readonly streamsWith?: Slot;
  /** The property of what it returns that tells a failure although nothing was thrown: `error`, `isError`. */
  readonly failure?: string;
  readonly signal?: Slot & { readonly form: "signal" | "controller" };
  readonly retries?: RetryFact;
  readonly timeout?: TimeoutFact;
  readonly key?: KeyFact;
  readonly loop?: LoopFact;
}

/** Where the number of an agent's turns is bounded. */
export interface LoopFact extends Slot {
  /** What is counted, in the SDK's own word: `turns`. */
  readonly unit: string;
  /** The SDK's own default; undefined: none. */
  readonly preset?: number;
  /** Zero stands for no bound. */
  readonly zeroIsNone?: true;
  /** A list of conditions, of which an empty one stops nothing; these functions make conditions that bound nothing. */
  readonly boundless?: readonly string[];
}

/** How often the SDK repeats by itself. */
export interface RetryFact extends Slot {
  /** `client`: the slot stands in the constructor's arguments; absent: in the call's own. */
  readonly on?: "client";
  /** The SDK sends one key of its own with every attempt of a call, so that its repeats are safe. */
  readonly keyed?: true;
  /** Where the client's constructor sets them for all its calls, when the call's own options may too. */
  readonly client?: Slot;
  /** The SDK's own default: additional attempts after the first. */
  readonly preset: number;
  /** The value that switches them off. */
  readonly off: number;
}
export interface TimeoutFact extends Slot {
  /** `client`: the slot stands in the constructor's arguments; absent: in the call's own. */
  readonly on?: "client";
  readonly unit: "ms" | "s";
  /** Undefined: none by default. */
  readonly preset?: number;
  /** `headers`: a stalled body hangs on. */
  readonly covers: "attempt" | "headers" | "call";
}
export interface KeyFact extends Slot {
  /** Where it may stand too, when optional arguments before it are left out. */
  readonly or?: Slot;
  /** The last segment of the path is an HTTP header's name: its case does not matter. */
  readonly header?: true;
  /** `no-op`: typed, but it never reaches the provider. */
  readonly effect: "effective" | "no-op";
}

/** A way to define a tool. */
export interface ToolFact {
  /** The defining call; or, with `form: "record"`, the call that takes plain tool objects under `at`. */
  readonly path: string;
  readonly declared: string;
  /** Which of the SDK's `clients` carry the path; absent: all of them. */
  readonly from?: readonly string[];
  readonly form: "call" | "record";
  /** Where plain tool objects stand, with `form: "record"`: the values of an object or the elements of an array. */
  readonly at?: Slot;
  /** The handler, inside the call's arguments (`call`) or inside one tool object (`record`, argument 0). */
  readonly handler: Slot;
  /** The name; absent: the property or variable that holds the tool. */
  readonly name?: Slot;
  /** `of: "connection"`: a JSON-RPC request's id, which counts the requests of one connection. Absent: an id of the tool's call. */
  readonly callId?: ParameterSlot & { readonly of?: "connection" };
  readonly signal?: ParameterSlot;
  /** Where a person's approval is declared on the definition. */
  readonly approval?: Slot;
  /** `host`: whoever offers the tool to a model asks its user before each call, and the definition has no say. */
  readonly approvedBy?: "host";
  /** Hints about the effect: MCP's `annotations`. */
  readonly annotations?: Slot;
  /** Whether a thrown error is fed back to the model, which may then call again. */
  readonly errorsReachModel: boolean;
}

/** A call whose function argument runs under protection. */
export interface GuardFact {
  readonly path: string;
  readonly declared: string;
  /** Which of the SDK's `clients` carry the path; absent: all of them. */
  readonly from?: readonly string[];
  /** The effects that it is strong enough for. */
  readonly covers: readonly Effect[];
  readonly gives: readonly ("deadline" | "retry" | "breaker" | "key")[];
  /** Which argument is the guarded function; -1 is the last. */
  readonly guarded: number;
  /** Where the call gets its stable name. */
  readonly site?: Slot;
  /** It throws nothing that the call did: what it gives tells whether the call succeeded, and has to be looked at. */
  readonly outcome?: true;
  /** Where it is told how often to repeat; absent options leave it to the guard's own settings. */
  readonly retries?: readonly Slot[];
  /** Where it is told, by `true`, that the callee dedupes on the key that the guard hands over. */
  readonly dedupes?: Slot;
  /** What tells its acts apart: a key, or an intent. */
  readonly identity?: readonly Slot[];
  /** Where it is told who approves what it guards; `nobody` is the text that says that nobody is asked. */
  readonly approval?: Slot & { readonly nobody: string };
}
