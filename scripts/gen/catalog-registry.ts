import { readFile, readdir } from "node:fs/promises";
import type { Generator } from "./generator.ts";
import { toConstant } from "./to-constant.ts";

const FOLDER = "packages/analyzer/src/catalog";
/** `catalog/index.ts`: every SDK that has a file in the folder. */
export const catalogRegistry: Generator = {
  name: "catalogue registry",
  async render() {
    const ids = await findSdkIds();
    const imports = ids.map((id) => `import { ${toConstant(id)} } from "./${id}.ts";`);
    const text = [
      "// Written by `npm run gen` from the files of this folder.",
      ...imports,
      'import type { Sdk } from "./sdk.ts";',
      "",
      "/** Every SDK that the catalogue knows. */",
      `export const sdks: readonly Sdk[] = [${ids.map(toConstant).join(", ")}];`,
    ];
    return [{ file: `${FOLDER}/index.ts`, text: text.join("\n") }];
  },
};

/** An SDK's file exports a constant of that type; the other files of the folder do not. */
async function findSdkIds(): Promise<readonly string[]> {
  const ids = (await readdir(FOLDER))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length));
  const texts = await Promise.all(ids.map((id) => readFile(`${FOLDER}/${id}.ts`, "utf8")));
  return ids.filter((id, index) => texts[index]?.includes(`export const ${toConstant(id)}: Sdk =`)).sort();
}
