/** A call's arguments after the site: options may be left out. */
export type OptionsAndCall<O, C> = [call: C] | [options: O, call: C];

export function splitArguments<O, C>(rest: OptionsAndCall<O, C>): readonly [options: O | undefined, call: C] {
  return rest.length === 1 ? [undefined, rest[0]] : rest;
}
