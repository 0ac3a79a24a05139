import { InvalidArgumentError } from "commander";
import type { Shard } from "../report.ts";

/** `2/3`: the second of three. */
export function readShard(text: string): Shard {
  const [, index, count] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(shard.index <= shard.count)) throw new InvalidArgumentError("It is no part of a whole, such as 1/3");
  return shard;
}
