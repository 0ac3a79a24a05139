// Plain JavaScript: the figures are those of plain Node over the built package, with no loader in between.
import { createRequire } from "node:module";
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
const limitMs = 30_000;

const contract = (workspace, name) => {
  const loaded = createRequire(new URL(`../../fixtures/contracts/${workspace}/package.json`, import.meta.url))(name);
  return loaded.default ?? loaded;
};

const contenders = {
  thirdstate() {
    const remote = createRemote({ timeout: limitMs, ledger: memoryLedger(), read: { retry: 2 } });
    return (argument) => remote.read("bench.read", ({ signal }) => answer(argument, signal));
  },
  "thirdstate, no signal taken"() {
    const remote = createRemote({ timeout: limitMs, ledger: memoryLedger(), read: { retry: 2 } });
    return (argument) => remote.read("bench.read", () => answer(argument, undefined));
  },
  cockatiel() {
    const policy = wrap(
      timeout(limitMs, TimeoutStrategy.Cooperative),
      retry(handleAll, { maxAttempts: 2, backoff: new ExponentialBackoff() }),
      circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) }),
    );
    return (argument) => policy.execute(({ signal }) => answer(argument, signal));
  },
  "p-retry + p-timeout + opossum"() {
    const repeat = contract("p-retry", "p-retry");
    const limit = contract("peers", "p-timeout");
    const Breaker = contract("peers", "opossum");
    const breaker = new Breaker((work) => work(), { timeout: false, resetTimeout: 10_000 });
    return async (argument) => {
      const controller = new AbortController();
      const attempt = () => breaker.fire(() => answer(argument, controller.signal));
      const cut = () => controller.abort();
      return limit(repeat(attempt, { retries: 2, signal: controller.signal }), {
        milliseconds: limitMs,
        signal: controller.signal,
        fallback: cut,
      });
    };
  },
  "p-retry + p-timeout"() {
    const repeat = contract("p-retry", "p-retry");
    const limit = contract("peers", "p-timeout");
    return (argument) =>
      limit(
        repeat(() => answer(argument, undefined), { retries: 2 }),
        { milliseconds: limitMs },
      );
  },
  opossum() {
    const Breaker = contract("peers", "opossum");
    const breaker = new Breaker((argument) => answer(argument, undefined), { timeout: limitMs, resetTimeout: 10_000 });
    return (argument) => breaker.fire(argument);
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
await repeatedly(warmUpCalls);
globalThis.gc?.();
const before = process.cpuUsage();
await repeatedly(calls);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String(((user + system) * 1_000) / calls));
process.exit(0);

async function repeatedly(times) {
  for (let index = 0; index < times; index++) await call(index);
}
