import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Hand-checked labels of one repository. */
export interface Truth {
  /** `owner/name`. */
  readonly repo: string;
  readonly dirs: readonly { readonly dir: string; readonly tsconfig?: string }[];
  readonly sites: readonly Label[];
  readonly tools?: readonly ToolLabel[];
  /** Forms that are easy to miss; `positive` ones are remote calls, also where `sites` leaves them out because no checker resolves them. */
  readonly hard?: readonly { readonly file: string; readonly line: number; readonly expected: string }[];
}
/** A tool's definition, judged by hand. */
export interface ToolLabel {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly mutating: boolean;
  readonly idempotencyKey: boolean;
  /** False, or how a person is asked. */
  readonly approval: boolean | string;
  /** `borderline`: people would judge it differently. */
  readonly note?: string;
}
export interface Label {
  /** From the repository's root. */
  readonly file: string;
  readonly line: number;
  readonly callee: string;
  readonly pkg: string;
  readonly member: string;
  /** `core` counts; `peripheral` is neither punished nor credited; `other` is no remote call. */
  readonly tier: "core" | "peripheral" | "other";
}

/** Reads labels from a file (one repository, a list, or `{ repos }`) or from a folder of such files. */
export function readTruth(path: string): Truth[] {
  if (!existsSync(path)) throw new Error(`No labels at ${path}. Give a JSON file of labels, or a folder of them.`);
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => readTruth(join(path, name)));
  }
  const data: Truth | Truth[] | { repos: Truth[] } = JSON.parse(readFileSync(path, "utf8"));
  if (Array.isArray(data)) return data;
  return "repos" in data ? data.repos : [data];
}
