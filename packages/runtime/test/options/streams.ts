import type { AgentStreamOptions, StreamOptions } from "../../src/api/options.ts";
import { lines, Log, readAll } from "../chunks.ts";
import { never, openHarbour, socketError } from "../harbour.ts";
import { nameOf } from "./calls.ts";
import { both, longWhile, type OptionCases } from "./option-case.ts";

/** What bounds a stream, and how often it is opened. */
export const streamCases: OptionCases = {
  "StreamOptions.firstChunk": both(howItEnds, { firstChunk: "20s" }, {}),
  "StreamOptions.idle": both(howItEndsAfterAChunk, { idle: "5s" }, {}),
  "StreamOptions.timeout": both(howItEnds, { timeout: "5m" }, {}),
  "StreamOptions.retry": both(howOftenOpened, { retry: 1 }, {}),
  "StreamOptions.signal": both(howItEnds, { signal: AbortSignal.abort() }, {}),
  "StreamOptions.mode": both(whatTheSdkRepeats, { mode: "observe" }, {}),
  "StreamOptions.provider": both(whatBecomesOfNext, { provider: "tides" }, {}),
  "AgentStreamOptions.run": both(whoseRun, { run: "desk-1" }, {}),
};

async function howItEnds(options: StreamOptions, chunks: readonly unknown[] = []): Promise<unknown> {
  const { remote, clock, events } = openHarbour();
  const opened = remote.stream.orThrow("log.tail", options, async () => new Log(lines(...chunks, never())));
  const read = opened.then(readAll, () => undefined);
  await clock.pass(longWhile);
  await read;
  const [event] = events;
  return `${event?.reason} after ${event?.durationMs} ms`;
}

function howItEndsAfterAChunk(options: StreamOptions): Promise<unknown> {
  return howItEnds(options, ["a"]);
}

async function howOftenOpened(options: StreamOptions): Promise<unknown> {
  const { remote, clock, events } = openHarbour();
  const opened = remote.stream.orThrow("log.tail", options, async () => new Log(lines(socketError("ECONNRESET"))));
  const read = opened.then(readAll);
  await clock.pass(longWhile);
  await read;
  return events[0]?.attempts;
}

async function whatTheSdkRepeats(options: StreamOptions): Promise<unknown> {
  const { remote } = openHarbour({ stream: { retry: 1 } });
  let kept = -1;
  await remote.stream("log.tail", options, async ({ innerRetries }) => new Log(lines((kept = innerRetries(2)))));
  return kept;
}

async function whatBecomesOfNext(options: StreamOptions): Promise<unknown> {
  const { remote } = openHarbour({ breaker: { failures: 1 } });
  await remote.stream("log.tail", options, () => Promise.reject(socketError("ECONNRESET")));
  const next = await remote.stream("log.head", options, async () => new Log(lines("a")));
  return next.status;
}

async function whoseRun(options: AgentStreamOptions): Promise<unknown> {
  const { remote } = openHarbour();
  let name = "";
  await remote.agent.stream("desk", options, async ({ run }) => new Log(lines((name = nameOf(run.id)))));
  return name;
}
