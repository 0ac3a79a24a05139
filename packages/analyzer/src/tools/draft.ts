import type { Sdk, ToolFact } from "../catalog/sdk.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import type { Answer } from "../sites/answer.ts";
import type { Arguments } from "./read-option.ts";

/** One tool as it is written: the arguments in which an entry's slots stand, and the place of its name. */
export interface Draft {
  readonly file: SourceFile;
  readonly node: Node;
  readonly args: Arguments;
  /** What holds it, where its own fields do not name it. */
  readonly name: string | undefined;
  readonly at: Node;
  readonly sdk: Sdk;
  readonly fact: ToolFact;
  readonly keyed: Answer;
  /** What a function that hands the definition on says of approval itself. */
  readonly approval?: Answer;
  /** Somebody stands between the tool and what acts, and may ask a person first. */
  readonly mayAsk?: boolean;
  /** The part of a handler for many tools that is this one's. */
  readonly part?: Node;
}
