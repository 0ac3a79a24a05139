import type { CallLike, TaggedTemplate } from "./syntax.ts";
import type { Tree } from "./tree.ts";

const calls = new WeakMap<TaggedTemplate, CallLike>();

/** A tagged template as the call that it is: its tag is the callee, its template the argument. One for each node. */
export function taggedCall(tree: Tree, tagged: TaggedTemplate): CallLike {
  const known = calls.get(tagged);
  if (known !== undefined) return known;
  const made = {
    pos: tagged.pos,
    end: tagged.end,
    parent: tagged.parent,
    expression: tagged.tag,
    arguments: [tagged.template],
    forEachChild: tagged.forEachChild.bind(tagged),
    getStart: () => tree.start(tagged),
  };
  calls.set(tagged, made);
  return made;
}
