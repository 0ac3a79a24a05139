/** Cheap to ask of every file: whether a JSDoc comment in it may say `@remote` or `@guard`. */
export function mayTag(text: string): boolean {
  return /\*[ \t]*@(?:remote|guard)\b/.test(text);
}
