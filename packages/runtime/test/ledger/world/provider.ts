import type { Lease } from "../../../src/ledger/ledger.ts";

/** How long a request may be on its way, and how long the provider knows a key. */
export const LIFETIME = 20;
export const KEY_RETENTION = 200;

export interface Request {
  readonly lease: Lease;
  readonly leftAt: number;
}

export interface ProviderKind {
  readonly knowsKeys: boolean;
  readonly storesRefusals: boolean;
}

export type Reply = "succeeded" | "rejected";

/** A payment provider at the far end of a network that loses, delays and cuts. */
export interface Provider {
  readonly kind: ProviderKind;
  readonly inFlight: readonly Request[];
  /** The records for which something was charged, once for each charge. */
  readonly charged: readonly string[];
  readonly post: (request: Request) => void;
  readonly lose: (request: Request) => void;
  /** Takes a request off the network and acts on it, unless its key says that it has done so. */
  readonly handle: (request: Request, wish: Reply, now: number) => Reply;
  /** Whether the provider would give a stored answer. */
  readonly remembers: (request: Request, now: number) => boolean;
  /** No request is on its way for longer than its lifetime. */
  readonly dropOld: (now: number) => void;
}

export function openProvider(kind: ProviderKind): Provider {
  const inFlight: Request[] = [];
  const charged: string[] = [];
  const answers = new Map<string, { reply: Reply; at: number }>();
  const lose = (request: Request) => void inFlight.splice(inFlight.indexOf(request), 1);
  const find = ({ lease }: Request, now: number) => {
    const answer = kind.knowsKeys ? answers.get(lease.key) : undefined;
    return answer !== undefined && now < answer.at + KEY_RETENTION ? answer : undefined;
  };
  return {
    kind,
    inFlight,
    charged,
    lose,
    post: (request) => void inFlight.push(request),
    remembers: (request, now) => find(request, now) !== undefined,
    handle: (request, wish, now) => {
      lose(request);
      const known = find(request, now);
      if (known !== undefined) return known.reply;
      if (wish === "succeeded") charged.push(request.lease.id);
      if (wish === "succeeded" || kind.storesRefusals) answers.set(request.lease.key, { reply: wish, at: now });
      return wish;
    },
    dropOld: (now) => {
      for (const request of [...inFlight]) if (now >= request.leftAt + LIFETIME) lose(request);
    },
  };
}
