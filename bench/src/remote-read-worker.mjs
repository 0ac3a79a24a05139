// Plain JavaScript: the figures are those of plain Node over the built package, with no loader in between.
import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleAll,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from "cockatiel";
import { createRemote, memoryLedger } from "@thirdstate/runtime";

const calls = 100_000;
const warmUpCalls = 20_000;

const contenders = {
  thirdstate() {
    const remote = createRemote({ timeout: "30s", ledger: memoryLedger(), read: { retry: 2 } });
    return (argument) => remote.read("bench.read", ({ signal }) => answer(argument, signal));
  },
  cockatiel() {
    const policy = wrap(
      timeout(30_000, TimeoutStrategy.Cooperative),
      retry(handleAll, { maxAttempts: 2, backoff: new ExponentialBackoff() }),
      circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) }),
    );
    return (argument) => policy.execute(({ signal }) => answer(argument, signal));
  },
  bare() {
    return (argument) => answer(argument, undefined);
  },
};

/** A callee that takes the signal and answers at once, so that the guard is all there is to measure. */
async function answer(argument, signal) {
  return signal?.aborted === true ? -1 : argument;
}

const call = contenders[process.argv[2]]();
await repeat(warmUpCalls);
globalThis.gc?.();
const before = process.cpuUsage();
await repeat(calls);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String(((user + system) * 1_000) / calls));

async function repeat(times) {
  for (let index = 0; index < times; index++) await call(index);
}
