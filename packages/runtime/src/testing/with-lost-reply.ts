/** The same function, whose effect happens and whose reply is lost, as when a connection is cut: what a test of an unknown outcome needs. */
export function withLostReply<Arguments extends unknown[]>(
  call: (...given: Arguments) => unknown,
): (...given: Arguments) => Promise<never> {
  return async (...given) => {
    await call(...given);
    throw Object.assign(new Error("The connection was cut before the reply came."), { code: "ECONNRESET" });
  };
}
