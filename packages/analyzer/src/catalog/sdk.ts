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
  /** Its packages do not tell which files to look into: its members are globals, or matter only beside a remote call or in a tool. */
  readonly ambient?: true;
  /** `calls` names every member that changes something: the others are reads. Absent: others may write. */
  readonly writesAreListed?: true;
  /** Exported classes and factories whose results carry the members: `OpenAI`, `createOpenAI()`; `default` for a default export. */
  readonly clients?: readonly string[];
  /** Exported values that carry the members as they are: `DBOS`; `default` for a default export. */
  readonly values?: readonly string[];
  /** Methods of a client that return a client like it: `withOptions`. */
  readonly derivations?: readonly string[];
  readonly calls: readonly CallFact[];
  /** Methods that send commands: what a call of theirs does, the class of its command says. */
  readonly buses?: readonly BusFact[];
  readonly tools?: readonly ToolFact[];
  readonly guards?: readonly GuardFact[];
  /** Calls that stop the function around them and run it from its beginning once they are answered: LangGraph's `interrupt`. */
  readonly interrupts?: readonly InterruptFact[];
  /** Calls that make what takes tools, and may ask a person before these run: LangChain's `createAgent({ middleware })`. */
  readonly askers?: readonly AskerFact[];
  /** The entries whose tools are handed to its calls and askers beside its own: LangGraph runs LangChain's. */
  readonly takesToolsOf?: readonly string[];
  /** Its writes land in a store of the program's own, such as a database, whose refusal is an answer. */
  readonly ownStore?: true;
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
 * `lazy`: nothing happens before it is awaited or iterated; `started`: a promise that resolves when the work has only begun;
 * `value`: it is done when it returns (writeFileSync); `callback`: it returns at once, and a callback or an event tells the end.
 */
export type Returns = "promise" | "api-promise" | "starter" | "stream" | "lazy" | "started" | "value" | "callback";

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
  /** Which of the SDK's `clients` and `values` carry the path; absent: all of them; none: only a type leads to it, so that imports alone never find it. */
  readonly from?: readonly string[];
  /** The majors of which it is told, where others differ: `4`, `5 - 7`. Of two facts of one name the first counts where the version is not known. */
  readonly versions?: string;
  /** What its receiver has to be, where classes inherit the member that call nobody; absent: whatever has it. */
  readonly receiver?: ReceiverFact;
  readonly kind: CallKind;
  /** It stays on this machine: files, child processes. Nobody wraps what no network can lose. */
  readonly local?: true;
  readonly effect: Effect;
  /** The option that makes a read composite when it is there: `tools`. */
  readonly compositeWith?: Slot;
  readonly writeWith?: WriteFact;
  /** A text by which it may well ask, though all else says that it writes, and nobody knows: `POST /search`, `exec("ls")`. `last`: in the last part of an address. */
  readonly asks?: Slot & { readonly words: ReadonlySet<string>; readonly in: "first" | "last" };
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
  readonly quietEnd?: QuietEndFact;
  /** The option by which it asks a person before its tools run: AI SDK 7's `toolApproval`. */
  readonly approvesTools?: Slot;
  /** A person is asked, and what comes back is the answer: MCP's elicitation; where a slot is named, only when this text stands there. */
  readonly asksPerson?: true | (Slot & { readonly text: string });
  /** `path` and `declared` name the class of a command, and all else tells of the call of a bus that sends one; what the class was given is the command's `input`. */
  readonly command?: true;
}

/** A method that sends commands: `client.send(new ConverseCommand(…))`. */
export interface BusFact {
  readonly path: string;
  readonly declared: string;
  /** Which of the SDK's `clients` carry the path; absent: all of them. */
  readonly from?: readonly string[];
  /** Which argument is the command. */
  readonly command: number;
}

/** The text that makes a call a write when it is none of `unless`, in capitals: fetch's `method`, whose case does not matter. Without it the call is a read. */
export interface WriteFact extends Slot {
  readonly unless: readonly string[];
  /** Where it may stand too. */
  readonly or?: Slot;
  /** Only its first word counts, or what a `with` holds: a statement of SQL. */
  readonly by?: "first word";
}

/** A receiver counts when one of these is true of it, or of what a derivation of the client was called on. */
export interface ReceiverFact {
  /** It is, or extends, one of these types of the SDK: `BaseChatModel`. */
  readonly is: readonly string[];
  /** Its type was given one of these: `BaseLanguageModelInput` of `Runnable<BaseLanguageModelInput, Answer>`. */
  readonly of: readonly string[];
  /** One of these methods, functions or classes made it, from what counts: `prompt.pipe(model)`, `createRetrievalChain({ retriever, combineDocsChain })`. */
  readonly joins: readonly string[];
}

/** A stream whose parts end without a word when it breaks off. */
export interface QuietEndFact {
  /** What ends as if all were well: `textStream`. */
  readonly parts: readonly string[];
  /** The options that are told of its end, the one for errors first. */
  readonly toldTo: readonly Slot[];
  /** What of its result tells how it ended: `finishReason`. */
  readonly tells: string;
}

/** Where the number of an agent's turns is bounded. */
export interface LoopFact extends Slot {
  /** What is counted, in the SDK's own word: `turns`. */
  readonly unit: string;
  /** The SDK's own default; undefined: none. */
  readonly preset?: number;
  /** Another option that ends it too: a budget. */
  readonly or?: Slot;
  /** Its turns are taken one by one from what the call returns, and end where the taker stops; what is lazy is taken so anyway. */
  readonly isTaken?: true;
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
  /** What the option counts, where that is not repeats: `attempts` include the first. */
  readonly counts?: "attempts";
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
  /** Only some of those who are called take it, and the others refuse a call that has it. */
  readonly perhaps?: true;
}

/** A way to define a tool. */
export interface ToolFact extends Pick<CallFact, "declaredAt" | "from" | "versions"> {
  /** The defining call; or, with `form: "record"`, the call that takes plain tool objects under `at`; or, with `form: "subclass"`, the class to extend. */
  readonly path: string;
  readonly declared: string;
  readonly form: "call" | "record" | "subclass";
  /** The call defines a tool only where this argument is one of these texts, or what is exported under one of these names: `CallToolRequestSchema`. */
  readonly onlyFor?: Slot & { readonly values: readonly string[] };
  /** Where plain tool objects stand, with `form: "record"`: the values of an object or the elements of an array. */
  readonly at?: Slot;
  /** The handler, inside the call's arguments (`call`) or inside one tool object (`record`, argument 0). Absent: what it does stands elsewhere, in a class or in another agent. */
  readonly handler?: Slot;
  /** One handler acts for many tools, and this text tells it which of them is meant: MCP's `request.params.name`. */
  readonly dispatches?: ParameterSlot;
  /** What the handler is handed to call when a person has to answer first: Mastra's `suspend`. */
  readonly suspends?: string;
  /** Whoever is given here changes something, whatever the model asks for: a shell. */
  readonly changes?: Slot;
  /** The name; absent: the property or variable that holds the tool. */
  readonly name?: Slot;
  /** `of: "connection"`: a JSON-RPC request's id, which counts the requests of one connection. Absent: an id of the tool's call. */
  readonly callId?: ParameterSlot & { readonly of?: "connection" };
  readonly signal?: ParameterSlot;
  /** Where a person's approval is declared on the definition. */
  readonly approval?: Slot;
  /** With `form: "record"`: the option by which whoever takes the tools asks a person before they run. */
  readonly approvesTools?: Slot;
  /** `host`: whoever offers the tool to a model asks its user before each call, and the definition has no say. */
  readonly approvedBy?: "host";
  /** Hints about the effect: MCP's `annotations`. */
  readonly annotations?: Slot;
  /** Whether a thrown error is fed back to the model, which may then call again. */
  readonly errorsReachModel: boolean;
}

/** A call whose function argument runs under protection. */
export interface GuardFact extends Pick<CallFact, "path" | "declared" | "from" | "versions"> {
  /** The effects that it is strong enough for. */
  readonly covers: readonly Effect[];
  readonly gives: readonly ("deadline" | "retry" | "breaker" | "key")[];
  /** Which argument is the guarded function; -1 is the last. */
  readonly guarded: number;
  /** It guards the method that it decorates, and none of its arguments: `@DBOS.step()`. `unknown`: as well as what it is given does. */
  readonly decorates?: "yes" | "unknown";
  /** Which one it is where fewer arguments are given. */
  readonly guardedOr?: number;
  /** Where the call gets its stable name. */
  readonly site?: Slot;
  /** It throws nothing that the call did: what it gives tells whether the call succeeded, and has to be looked at. */
  readonly outcome?: true;
  /** Where it is told how often to repeat; absent options leave it to the guard's own settings. */
  readonly retries?: readonly Slot[];
  /** How it repeats where nothing else is said; absent: only its own settings tell. */
  readonly repeats?: RepeatFact;
  /** Where it is told, by `true`, that the callee dedupes on the key that the guard hands over. */
  readonly dedupes?: Slot;
  /** What tells its acts apart: a key, or an intent. */
  readonly identity?: readonly Slot[];
  /** Where it is told who approves what it guards; `nobody` is the text that says that nobody is asked. */
  readonly approval?: Slot & { readonly nobody: string };
  readonly budget?: BudgetFact;
}

/** Where a guard is told how long its call may take, and where what made the guard sets what its own options leave out; the first that is given counts. */
export interface BudgetFact {
  readonly timeout: Slot;
  readonly made: {
    readonly timeout: readonly Slot[];
    readonly retries: readonly Slot[];
    /** The guard adds neither deadline nor repeat where this text stands here. */
    readonly observes: Slot & { readonly text: string };
  };
  /** The member of its context to which a call's SDK hands its repeats, `innerRetries(2)`, and who repeats then. */
  readonly handedOver: { readonly by: string; readonly to: "guard" | "sdk" };
}

/** A call that stops its function, which later runs again from its beginning. */
export type InterruptFact = Pick<CallFact, "path" | "declared" | "declaredAt" | "from" | "versions">;

/** A call whose option says who is asked before tools run. */
export type AskerFact = InterruptFact & Required<Pick<CallFact, "approvesTools">>;

/** How a guard repeats what fails inside it. */
export interface RepeatFact {
  /** `client`: the slots here and in `retries` stand in the arguments of the call that made the guard; absent: in its own. */
  readonly on?: "client";
  /** What the numbers in `retries` count: `attempts` include the first. */
  readonly counts: "retries" | "attempts";
  /** The guard's own default: additional attempts after the first; `Infinity`: without end; undefined: set elsewhere. */
  readonly preset?: number;
  /** It repeats only where this is true: DBOS's `retriesAllowed`. */
  readonly onlyWith?: Slot;
  /** It repeats without end where this is true: `forever`. */
  readonly foreverWith?: Slot;
  /** `none`: the next attempt follows at once. */
  readonly backoff: "exponential" | "fixed" | "none";
  /** Where another backoff may be chosen. */
  readonly backoffAt?: Slot;
  /** Whether the pauses are random, so that callers who failed together do not return together. */
  readonly jitter: boolean;
  /** Where that is switched, by `true` and `false`. */
  readonly jitterAt?: Slot;
}
