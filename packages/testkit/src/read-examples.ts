/** One code block of a rule's page that says whether it is reported. */
export interface Example {
  /** The sentence before the block. */
  readonly name: string;
  readonly code: string;
  readonly isReported: boolean;
}

const example = /^(❌|✅) (.+)\n+```tsx?\n([\s\S]*?)\n```$/gm;

/** The examples of a page: a line that begins with ❌ or ✅, and the code block after it. */
export function readExamples(page: string): readonly Example[] {
  const examples = [...page.matchAll(example)].map(([, sign, name = "", code = ""]) => ({
    name,
    code,
    isReported: sign === "❌",
  }));
  const signs = page.match(/^\s*(❌|✅)/gm)?.length ?? 0;
  if (signs !== examples.length)
    throw new Error(`${signs} lines begin with ❌ or ✅, and ${examples.length} of them stand before a code block.`);
  return examples;
}
