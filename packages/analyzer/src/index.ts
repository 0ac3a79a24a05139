export { classic } from "./compiler/classic.ts";
export { syntactic, type Source } from "./compiler/syntactic.ts";
export type { Compiler, Engine, ImportFact } from "./compiler/compiler.ts";
