/** Answers each question once for as long as its subject lives. */
export function memoised<Q extends object, A>(answer: (subject: Q) => A): (subject: Q) => A {
  const known = new WeakMap<Q, { readonly answer: A }>();
  return (subject) => {
    const found = known.get(subject) ?? { answer: answer(subject) };
    known.set(subject, found);
    return found.answer;
  };
}
