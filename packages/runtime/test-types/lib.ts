// The runtime speaks of `AbortSignal`, which comes with the DOM's types or with Node's.
/// <reference lib="dom" />
export {};
