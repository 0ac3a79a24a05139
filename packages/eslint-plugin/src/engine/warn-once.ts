const told = new Set<string>();

/** Says a sentence beside ESLint's report, once per process. */
export function warnOnce(sentence: string): void {
  if (!told.has(sentence)) process.emitWarning(sentence, "thirdstate");
  told.add(sentence);
}
