/** A piece of source, and how many remote calls it holds. */
export interface Code {
  readonly text: string;
  readonly calls: number;
}

/** Puts pieces together: `` code`await ${call};` ``. */
export function code(parts: TemplateStringsArray, ...values: readonly (string | number | Code)[]): Code {
  const pieces = values.map((value) => (typeof value === "object" ? value : { text: String(value), calls: 0 }));
  return {
    text: parts.map((part, index) => `${part}${pieces[index]?.text ?? ""}`).join(""),
    calls: pieces.reduce((sum, { calls }) => sum + calls, 0),
  };
}

export function join(pieces: readonly Code[], between: string): Code {
  return {
    text: pieces.map(({ text }) => text).join(between),
    calls: pieces.reduce((sum, { calls }) => sum + calls, 0),
  };
}

/** One remote call more than its parts hold. */
export function call(piece: Code): Code {
  return { ...piece, calls: piece.calls + 1 };
}
