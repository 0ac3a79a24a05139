import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { CannotRunError } from "../../cannot-run-error.ts";
import type { Suppressions } from "./suppressions.ts";

/** Where ESLint would keep it: in the working directory, unless a place is named. */
export function locateSuppressions(location = "eslint-suppressions.json"): string {
  const path = resolve(location);
  if (/[\\/]$/.test(location) || (existsSync(path) && statSync(path).isDirectory()))
    throw new CannotRunError(`${path} is a folder. Name the file that keeps the suppressions.`);
  return path;
}

/** Empty where there is no file. */
export function readSuppressions(path: string): Suppressions {
  if (!existsSync(path)) return {};
  const read = parse(readFileSync(path, "utf8"));
  if (!isSuppressions(read))
    throw new CannotRunError(`${path} holds no suppressions. Restore it, or delete it and run with --suppress-all.`);
  return read;
}

/** Byte for byte as ESLint writes it, so that either tool leaves the other's file unchanged. */
export function writeSuppressions(path: string, suppressions: Suppressions): void {
  writeFileSync(path, toText(suppressions, "\n"));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSuppressions(value: unknown): value is Suppressions {
  return (
    isRecord(value) && Object.values(value).every((counts) => isRecord(counts) && Object.values(counts).every(isCount))
  );
}

function isCount(value: unknown): boolean {
  return isRecord(value) && typeof value["count"] === "number";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toText(value: object | number, newline: string): string {
  if (typeof value === "number") return String(value);
  const inner = `${newline}  `;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, held]) => `${inner}${JSON.stringify(key)}: ${toText(held, inner)}`).join(",")}${newline}}`;
}
