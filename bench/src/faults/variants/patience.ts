/** Gives up after so long, and when the caller does. Not `AbortSignal.any`: Node 20 may collect what it was made of, and then it never aborts. */
export async function atMost<T>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  outer.addEventListener("abort", abort);
  try {
    return await Promise.race([work(controller.signal), rejectAt(controller.signal)]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener("abort", abort);
  }
}

/** Some SDKs take no signal. */
function rejectAt(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}
