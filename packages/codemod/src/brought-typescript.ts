import { createRequire } from "node:module";
import type ts from "typescript";

/** The TypeScript that comes along, for projects that have none. `require` spares Node the search of its nine megabytes for names to export. */
export const broughtTypeScript: typeof ts = createRequire(import.meta.url)("typescript");
