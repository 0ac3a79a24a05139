import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createRemote, memoryLedger, type Remote } from "@thirdstate/runtime";

/** A million calls of every kind that no ledger keeps, under one enclosing deadline: the heap after 100,000 and after all. */
const marks = [100_000, 250_000, 500_000, 1_000_000];
const boundMiB = 1;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
process.on("warning", () => undefined);

const remote = createRemote({
  timeout: "30s",
  ledger: memoryLedger(),
  read: { retry: { times: 1, base: 0 } },
  breaker: false,
  onCall: () => undefined,
});
const broken = Object.assign(new Error("storm"), { code: "EPIPE" });
const heaps = await remote.within({ timeout: "1h" }, () => callAll(remote));

console.log("heap in use after calls of remote.read, failing reads, streams and agents, inside remote.within");
for (const [index, mark] of marks.entries())
  console.log(`${String(mark).padStart(9)}  ${heaps[index]?.toFixed(2)} MiB`);
const grown = (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN);
console.log(`grown by ${grown.toFixed(2)} MiB between the first mark and the last, bound ${boundMiB} MiB`);
process.exitCode = grown <= boundMiB ? 0 : 1;

async function callAll(guarded: Remote): Promise<number[]> {
  const seen: number[] = [];
  for (let index = 1; index <= (marks.at(-1) ?? 0); index++) {
    await callOnce(guarded, index);
    if (marks.includes(index)) seen.push(readHeap());
  }
  return seen;
}

async function callOnce({ read, agent, stream }: Remote, index: number): Promise<void> {
  switch (index % 10) {
    case 0:
      for await (const chunk of await stream.orThrow("bench.stream", async () => toStream(index))) void chunk;
      return;
    case 1:
      await agent("bench.agent", async ({ run }) => run.id);
      return;
    case 2:
      await read("bench.broken", () => Promise.reject(broken));
      return;
    default:
      await read("bench.read", async ({ signal }) => signal.aborted);
  }
}

async function* toStream(index: number): AsyncGenerator<number> {
  yield index;
}

function readHeap(): number {
  for (let round = 0; round < 3; round++) collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
