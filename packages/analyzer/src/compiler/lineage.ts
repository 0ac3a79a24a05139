/** What a value is, as far as its type tells; the parts of a union count together. */
export interface Lineage {
  /** The classes and interfaces that its type is and extends. */
  readonly is: readonly TypeName[];
  /** What its type was given: `BaseLanguageModelInput` of `Runnable<BaseLanguageModelInput, Answer>`. */
  readonly of: readonly TypeName[];
}

export interface TypeName {
  /** The declaring package, as in an identity. */
  readonly package: string;
  readonly name: string;
}
