import type { AsyncLocalStorage } from "node:async_hooks";
import type { Deadline } from "../time/deadline.ts";
import type { OpenRun } from "./run.ts";
import { synchronousScopes } from "./synchronous-scopes.ts";

/** What a call inherits from the calls around it. */
export interface Scope {
  readonly deadline: Deadline | undefined;
  readonly run: OpenRun | undefined;
}

/** The scope that is open here. */
export interface Scopes {
  getStore(): Scope | undefined;
  run<T>(scope: Scope, work: () => T): T;
}

export const scopes: Scopes = openScopes();

/** Asked for by name, not imported, so that a bundler for an edge or a browser is content. */
function openScopes(): Scopes {
  const storage = findStorage();
  return storage === undefined ? synchronousScopes() : new storage<Scope>();
}

/** Node and Cloudflare hand it out by name, Vercel's edge has it among its globals. */
function findStorage(): typeof AsyncLocalStorage | undefined {
  const host: Partial<Host> = globalThis;
  return host.process?.getBuiltinModule?.("node:async_hooks")?.AsyncLocalStorage ?? host.AsyncLocalStorage;
}

interface Host {
  readonly process?: {
    getBuiltinModule?(name: string): { readonly AsyncLocalStorage?: typeof AsyncLocalStorage } | undefined;
  };
  readonly AsyncLocalStorage?: typeof AsyncLocalStorage;
}
