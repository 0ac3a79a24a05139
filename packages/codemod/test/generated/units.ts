import { writeCall } from "./calls.ts";
import { pick, type Choose } from "./choose.ts";
import { code, type Code } from "./code.ts";
import type { Scope } from "./scope.ts";
import { writeStatement } from "./statements.ts";

/** A function, class, object or tool of a program: its statements can be left out one by one. */
export interface Unit {
  readonly open: string;
  readonly body: readonly Code[];
  readonly close: string;
  /** It takes `ship` and `stop` from the file around. */
  readonly isTop: boolean;
}

/** What stands around statements, and what may stand in them. */
interface Frame {
  readonly open: string;
  readonly close: string;
  readonly may?: Partial<Scope>;
}

export function writeUnit(choose: Choose, isTyped: boolean, index: number): Unit {
  const base = {
    choose,
    isTyped,
    isAsync: true,
    isGenerator: false,
    isNarrowed: false,
    isTool: false,
    isTop: false,
    depth: 0,
  };
  const kind = choose(12);
  if (kind === 0) return writeFields(base, index);
  if (kind === 1) return { open: "", body: [writeStatement({ ...base, isTop: true }, index)], close: "", isTop: true };
  const frames = isTyped ? [...both, ...typed] : both;
  const [first = noFrame, ...others] = frames;
  const { open, close, may } = pick(choose, [first, ...others])(index, isTyped);
  const isNarrowed = may?.isGenerator !== true && choose(3) === 0;
  const guard = isNarrowed ? "  if (ship.flag === null || ship.berth === undefined) return undefined;\n" : "";
  const scope = { ...base, ...may, isNarrowed };
  const body = Array.from({ length: 1 + choose(4) }, (_, at) => writeStatement(scope, at));
  return { open: `${open}${guard}`, body, close, isTop: false };
}

const noFrame = (): Frame => ({ open: "{\n", close: "}\n" });

const types = "ship: Ship, stop: AbortSignal";
const comments = '/** @param {import("./harbour.ts").Ship} ship @param {AbortSignal} stop */ ';
const given = (isTyped: boolean): string => (isTyped ? types : "ship, stop");
const doc = (isTyped: boolean): string => (isTyped ? "" : comments);

const both: readonly ((index: number, isTyped: boolean) => Frame)[] = [
  (i, t) => ({ open: `${doc(t)}export async function call${i}(${given(t)}) {\n`, close: "}\n" }),
  (i, t) => ({ open: `${doc(t)}export const call${i} = async (${given(t)}) => {\n`, close: "};\n" }),
  (i, t) => ({ open: `${doc(t)}export const named${i} = async function (${given(t)}) {\n`, close: "};\n" }),
  (i, t) => ({
    open: `${doc(t)}export function plain${i}(${given(t)}) {\n`,
    close: "  return undefined;\n}\n",
    may: { isAsync: false },
  }),
  (i, t) => ({
    open: `${doc(t)}export async function* tell${i}(${given(t)}) {\n`,
    close: "  yield undefined;\n}\n",
    may: { isGenerator: true },
  }),
  (i, t) => ({
    open: `${doc(t)}export function* ask${i}(${given(t)}) {\n`,
    close: "  yield undefined;\n}\n",
    may: { isGenerator: true, isAsync: false },
  }),
  (i, t) => ({ open: `export const desk${i} = {\n  ${doc(t)}async call(${given(t)}) {\n`, close: "} };\n" }),
  (i, t) => ({
    open: `export const berth${i} = {\n  ${doc(t)}"very-long": async function (${given(t)}) {\n`,
    close: "  },\n};\n",
  }),
  (i, t) => ({ open: `export class Desk${i} {\n  ${doc(t)}async call(${given(t)}) {\n`, close: "  }\n}\n" }),
  (i, t) => ({
    open: `export class Port${i} {\n  ${doc(t)}#call = async (${given(t)}) => {\n`,
    close: "  };\n  open() { return this.#call; }\n}\n",
  }),
  (i, t) => ({
    open: `export class Quay${i} {\n  ${doc(t)}static async *call(${given(t)}) {\n`,
    close: "    yield 1;\n  }\n}\n",
    may: { isGenerator: true },
  }),
  (i, t) => ({
    open: `${doc(t)}export const every${i} = (${given(t)}) => ship.names.map(async (name) => {\n  use(name);\n`,
    close: "});\n",
  }),
  (i) => ({
    open: `export const tool${i} = tool({\n  description: "Acts.",\n  inputSchema: z.object({ ship: shipSchema }),\n  execute: async ({ ship }, { abortSignal: stop = controller.signal, toolCallId }) => {\n  use(toolCallId);\n`,
    close: "  },\n});\n",
    may: { isTool: true },
  }),
  (i) => ({
    open: `export const method${i} = tool({\n  description: "Acts.",\n  inputSchema: z.object({ ship: shipSchema }),\n  async execute({ ship }) {\n    const stop = controller.signal;\n`,
    close: "  },\n});\n",
    may: { isTool: true },
  }),
  (i, t) => ({
    open: `export const reach${i} = tool({\n  description: "Acts.",\n  inputSchema: z.object({ ship: shipSchema }),\n  execute: ({ ship }) => act${i}(ship, controller.signal),\n});\n${doc(t)}async function act${i}(${given(t)}) {\n`,
    close: "}\n",
    may: { isTool: true },
  }),
];

const typed: readonly ((index: number) => Frame)[] = [
  (i) => ({
    open: `export async function generic${i}<T extends Ship>(ship: T, stop: AbortSignal) {\n`,
    close: "  return ship;\n}\n",
  }),
  (i) => ({
    open: `export function over${i}(ship: Ship, stop: AbortSignal): Promise<unknown>;\nexport function over${i}(ship: Ship, stop: AbortSignal, often: number): Promise<unknown>;\nexport async function over${i}(ship: Ship, stop: AbortSignal, often = 1) {\n  use(often);\n`,
    close: "}\n",
  }),
  (i) => ({
    open: `export class Crew${i}<T extends { ship: Ship }> {\n  readonly it: T;\n  constructor(it: T) { this.it = it; }\n  async call(stop: AbortSignal): Promise<unknown> {\n    const { ship } = this.it;\n`,
    close: "    return undefined;\n  }\n}\n",
  }),
  (i) => ({
    open: `export const table${i}: Record<string, (ship: Ship, stop: AbortSignal) => Promise<unknown>> = {\n  brief: async (ship, stop) => {\n`,
    close: "  },\n};\n",
  }),
  (i) => ({
    open: `export const sworn${i} = (async (ship: Ship, stop: AbortSignal): Promise<unknown> => {\n`,
    close: "  return undefined;\n}) satisfies (ship: Ship, stop: AbortSignal) => Promise<unknown>;\n",
  }),
];

/** A class whose fields, getters and static block hold calls. */
function writeFields(scope: Scope, index: number): Unit {
  const field = { ...scope, isAsync: false };
  const [own, other] = [writeCall(field, "promise").text, writeCall(field, "promise").text];
  const texts = [
    code`  answer = ${own};\n`,
    code`  ask = async () => ${writeCall(scope, "promise").text};\n`,
    code`  get now() { return ${other}; }\n`,
    code`  static first = ${writeCall(field, "promise").text};\n`,
    code`  static {\n    void ${writeCall(field, "promise").text};\n  }\n`,
    code`  #part = ${writeCall(field, "starter").text};\n  parts() { return this.#part; }\n`,
  ];
  const body = texts.filter(() => scope.choose(2) === 0);
  return { open: `export class Fields${index} {\n`, body, close: "}\n", isTop: true };
}
