import { relative } from "node:path";
import type { Matcher } from "../../src/catalog/match.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import { calleeName } from "../../src/compiler/names.ts";
import type { Node, SourceFile } from "../../src/compiler/syntax.ts";
import type { CallSite } from "../../src/sites/call-site.ts";
import { createSiteFinder } from "../../src/sites/find-sites.ts";
import { createProgramCalls } from "../../src/sites/program-calls.ts";
import { findMatches, type Found } from "./find-matches.ts";

/** Every line with a callee that the catalogue knows, squiggled, and what the catalogue says of it. */
export function drawPicture(compiler: Compiler, matcher: Matcher, folder: string): string {
  const files = [...compiler.files()].sort((left, right) => (left.fileName < right.fileName ? -1 : 1));
  return `${files.map((file) => drawFile(compiler, matcher, folder, file)).join("\n\n")}\n`;
}

function drawFile(compiler: Compiler, matcher: Matcher, folder: string, file: SourceFile): string {
  const sites = new Map(
    createSiteFinder(compiler, createProgramCalls(compiler, matcher))(file).map((site) => [site.call.expression, site]),
  );
  const found = findMatches(compiler, matcher, file);
  const drawn = found.map((match) => drawCallee(compiler, file, match, sites.get(match.callee)));
  return [relative(folder, file.fileName), ...(drawn.length === 0 ? ["nothing"] : drawn)].join("\n");
}

function drawCallee(compiler: Compiler, file: SourceFile, found: Found, site: CallSite | undefined): string {
  const name: Node = calleeName(compiler, found.callee) ?? found.callee;
  const start = compiler.start(name);
  const line = file.text.slice(0, start).split("\n");
  const text = file.text.split("\n")[line.length - 1] ?? "";
  const column = line.at(-1)?.length ?? 0;
  const gutter = String(line.length).padStart(4);
  const squiggle = `${" ".repeat(column)}${"^".repeat(name.end - start)}`;
  return `${gutter} | ${text}\n     | ${squiggle} ${describe(found, site)}`;
}

function describe({ call, tool, guard }: Found, site: CallSite | undefined): string {
  const words = [
    call && `${call.sdk.id} ${call.fact.path}: ${call.fact.kind}, ${site?.effect ?? "not found as a site"}`,
    tool && `${tool.sdk.id} ${tool.fact.path}: tool, ${tool.fact.form}`,
    guard && `${guard.sdk.id} ${guard.fact.path}: guard of ${guard.fact.covers.join(", ") || "nothing"}`,
  ];
  return words.filter((word) => word !== undefined).join(" · ");
}
