/** Where no AsyncLocalStorage is: a scope holds until the first `await`, and `within`'s `inside` opens it again. */
export function synchronousScopes<S>(): SynchronousScopes<S> {
  let current: S | undefined;
  return {
    getStore: () => current,
    run: (scope, work) => {
      const outer = current;
      current = scope;
      try {
        return work();
      } finally {
        current = outer;
      }
    },
  };
}

export interface SynchronousScopes<S> {
  getStore(): S | undefined;
  run<T>(scope: S, work: () => T): T;
}
