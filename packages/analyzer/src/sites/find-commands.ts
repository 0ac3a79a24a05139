import type { Match, Matcher } from "../catalog/match.ts";
import type { CallFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { Identity } from "../compiler/identity.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression } from "../compiler/syntax.ts";
import { findGiven } from "./find-given.ts";

/** What a call of a command bus does: the fact of its command's class, whose identity it has. */
export interface SentCommand extends Match<CallFact> {
  readonly identity: Identity;
}

/** The calls that send a command: `client.send(new ConverseCommand(…))`, or a name that holds one. One question for all of them. */
export function findCommands(
  compiler: Compiler,
  matcher: Matcher,
  calls: readonly CallLike[],
  identities: readonly (Identity | undefined)[],
): ReadonlyMap<CallLike, SentCommand> {
  const sent = calls.flatMap((call, index) => {
    const identity = identities[index];
    const bus = identity && matcher.bus(identity);
    const command = bus && call.arguments[bus.fact.command];
    const made = command && findClass(compiler, command);
    return made === undefined ? [] : [{ call, made }];
  });
  const classes = sent.length === 0 ? [] : compiler.identify(sent.map(({ made }) => made));
  return new Map(
    sent.flatMap(({ call }, index): readonly [CallLike, SentCommand][] => {
      const identity = classes[index];
      const match = identity && matcher.command(identity);
      return identity === undefined || match === undefined ? [] : [[call, { ...match, identity }]];
    }),
  );
}

/** Who may be one of several is nobody. */
function findClass(compiler: Compiler, command: Expression): Expression | undefined {
  const bare = withoutWrapping(compiler, command);
  if (compiler.is(bare, "NewExpression")) return bare.expression;
  const [given, ...others] = findGiven(compiler, bare);
  const value = given === undefined || others.length > 0 ? undefined : withoutWrapping(compiler, given);
  return value !== undefined && compiler.is(value, "NewExpression") ? value.expression : undefined;
}
