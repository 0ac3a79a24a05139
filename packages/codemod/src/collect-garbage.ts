import { Session } from "node:inspector/promises";

/** Collects what was let go. Left to itself, the collector waits until the memory in use has about doubled. */
export async function collectGarbage(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post("HeapProfiler.collectGarbage");
  session.disconnect();
}
