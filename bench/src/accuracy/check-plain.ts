import { readFileSync } from "node:fs";
import { check } from "../detect/check.ts";
import { findCheckout } from "../detect/check-truth.ts";

export interface PlainRepo {
  /** `owner/name`. */
  readonly repo: string;
  readonly commit: string;
}
export interface PlainResult extends PlainRepo {
  readonly files: number;
  readonly engines: readonly string[];
  /** `rule file:line` */
  readonly findings: readonly string[];
}

/** The repositories of `bench/accuracy/plain.json`. */
export function readPlain(file: string): readonly PlainRepo[] {
  const repos: readonly PlainRepo[] = JSON.parse(readFileSync(file, "utf8"));
  return repos;
}

export function checkPlain(checkouts: string, plain: PlainRepo): PlainResult {
  const { projects, findings } = check(findCheckout(checkouts, plain.repo), "strict");
  return {
    ...plain,
    files: projects.reduce((total, each) => total + each.files, 0),
    engines: [...new Set(projects.map(({ engine }) => engine))],
    findings: findings.map(({ rule, file, line }) => `\`${rule}\` ${plain.repo} ${file}:${line}`),
  };
}
