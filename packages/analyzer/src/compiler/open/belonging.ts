import { dirname } from "node:path";
import type { Config } from "./read-config.ts";

/**
 * Tells whether a file belongs to a tsconfig: of those that include it, the nearest one above it. Several may be as near; a
 * file that none includes belongs to all that reach it.
 */
export function createBelonging(configs: readonly Config[]): (file: string, config: Config) => boolean {
  const nearest = new Map<string, number>();
  for (const config of configs)
    for (const file of config.fileNames)
      nearest.set(file, Math.max(nearest.get(file) ?? 0, findNearness(file, config)));
  return (file, config) => (nearest.get(file) ?? 0) <= findNearness(file, config);
}

function findNearness(file: string, { path }: Config): number {
  const folder = `${dirname(path)}/`;
  return file.startsWith(folder) ? folder.length : 0;
}
