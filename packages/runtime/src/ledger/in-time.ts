import type { Ledger } from "./ledger.ts";

type Marking = Pick<Ledger, "ask" | "send">;

/**
 * A mark says when a request leaves. One that stood in a queue is made again; by what any other may still be early, a reconciler's "no" counts
 * later and a key is trusted for a shorter time.
 */
export function inTime(ledger: Marking, { ticks, slackMs = SLACK_MS }: Timing): Marking {
  const lengthened = (quietMs: number | null) => (quietMs === null ? null : quietMs + slackMs);
  const send: Marking["send"] = async (lease, limits) => {
    const startedAt = ticks();
    const marked = { ...limits, quietMs: lengthened(limits.quietMs) };
    const answer = await ledger.send(lease, marked);
    return answer === "refused" || ticks() - startedAt < LATE_MS ? answer : ledger.send(lease, marked);
  };
  const ask: Marking["ask"] = async (request) => {
    const { quietMs, retentionMs } = request;
    for (;;) {
      const startedAt = ticks();
      const answer = await ledger.ask({
        ...request,
        quietMs: lengthened(quietMs),
        retentionMs: retentionMs - slackMs,
      });
      const isTimely = !request.sent || !("lease" in answer) || ticks() - startedAt < LATE_MS;
      if (isTimely || (await send(answer.lease, request)) === "ok") return answer;
    }
  };
  return { ask, send };
}

export interface Timing {
  /** How time passes in this process, in milliseconds. */
  readonly ticks: () => number;
  /** By how much a mark may be earlier than its request, in milliseconds. Default: a store's guess and a mark's way, a second each. */
  readonly slackMs?: number | undefined;
}

/** Far longer than any store takes, and far shorter than any provider's longest delay. */
const LATE_MS = 1_000;
const SLACK_MS = 2 * LATE_MS;
