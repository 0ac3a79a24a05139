import type { Project } from "@thirdstate/analyzer/compiler";

/**
 * The files that changed, those that import them on any way (what a call reaches may have changed), and those that they
 * import (a guard around a function may have). Everything, where settings, declarations or installed packages changed.
 */
export function findAffected(projects: readonly Project[], changed: readonly string[]): readonly string[] {
  const files = projects.flatMap(({ compiler }) => compiler.files().map(({ fileName }) => fileName));
  if (changed.some((file) => everywhere.test(file))) return files;
  const imports = readImports(projects);
  const start = files.filter((file) => changed.includes(file));
  return [...new Set([...follow(start, imports), ...follow(start, turnAround(imports))])];
}

const everywhere =
  /(?:^|\/)(?:[jt]sconfig[^/]*\.json|package\.json|thirdstate\.config\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|[^/]*\.d\.[cm]?ts)$/;

type Edges = ReadonlyMap<string, readonly string[]>;

function readImports(projects: readonly Project[]): Edges {
  const edges = new Map<string, readonly string[]>();
  for (const { compiler } of projects)
    for (const file of compiler.files()) {
      const found = compiler.imports(file).flatMap((fact) => (fact.file === undefined ? [] : [fact.file]));
      edges.set(file.fileName, [...(edges.get(file.fileName) ?? []), ...found]);
    }
  return edges;
}

function turnAround(edges: Edges): Edges {
  const turned = new Map<string, string[]>();
  for (const [from, targets] of edges)
    for (const target of targets) {
      const known = turned.get(target);
      if (known === undefined) turned.set(target, [from]);
      else known.push(from);
    }
  return turned;
}

function follow(start: readonly string[], edges: Edges): ReadonlySet<string> {
  const visited = new Set(start);
  for (const file of visited) for (const next of edges.get(file) ?? []) visited.add(next);
  return visited;
}
