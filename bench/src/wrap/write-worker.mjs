// Writes new texts over old ones the way `wrap --write` does; its parent kills it meanwhile.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { writeFiles } from "../../../packages/codemod/dist/write-files.js";

const [folder = ".", before = "", after = ""] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => ({ fileName: join(folder, name), before, after }));
process.stdout.write("writing\n");
await writeFiles(files);
