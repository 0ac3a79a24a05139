import { createTwoFilesPatch } from "diff";
import type { ChangedFile } from "./write-files.ts";

/** A patch that `git apply` takes; `nameOf` gives each file's path from the folder. */
export function unifiedDiff(files: readonly ChangedFile[], nameOf: (fileName: string) => string): string {
  return files
    .map(({ fileName, before, after }) => {
      const name = nameOf(fileName);
      const from = before === "" ? "/dev/null" : `a/${name}`;
      const patch = createTwoFilesPatch(from, `b/${name}`, before, after, undefined, undefined, { context: 3 });
      return patch.replace(/^=+\r?\n/, "");
    })
    .join("");
}
