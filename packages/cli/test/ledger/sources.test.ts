import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { postgresSchema, sqliteLedger, sqliteSchema } from "@thirdstate/runtime/ledger";
import { afterEach, describe, expect, it } from "vitest";
import { sqliteDrivers } from "../../../runtime/test/ledger/servers/open-sqlite.ts";
import { createProject } from "../temporary-project.ts";
import { chargeInDoubt, createDesk, type DoubtfulDesk } from "./doubtful-desk.ts";

let desk: DoubtfulDesk | undefined;
afterEach(() => desk?.remove());

describe("thirdstate ledger init", () => {
  it.each([
    ["postgres", postgresSchema],
    ["sqlite", sqliteSchema],
  ])("prints the tables of %s and nothing else", (store, schema) => {
    desk = createDesk();
    expect(desk.run("ledger", "init", store)).toMatchObject({ code: 0, stdout: schema });
    expect(JSON.parse(desk.run("ledger", "init", store, "--json").stdout)).toEqual({ version: 1, store, schema });
  });

  it("names the stores that have tables", () => {
    desk = createDesk();
    const { code, stderr } = desk.run("ledger", "init", "redis");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("Allowed choices are postgres, sqlite"),
    });
  });

  it("uses the runtime of the project, and says where there is none", () => {
    const project = createProject({ "package.json": "{}" }, { modules: "none" });
    const { code, stderr } = project.run("ledger", "init", "postgres");
    project.remove();
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("npm i @thirdstate/runtime") });
  });
});

describe("where the ledger is", () => {
  it("makes no empty ledger where the folder is mistyped", () => {
    desk = createDesk();
    const { code, stderr } = desk.run("ledger", "list", "--dir", ".thirdstat");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^There is no file ledger at .+\.thirdstat\. Name its folder by --dir, or by --module/);
    expect(existsSync(join(desk.folder, ".thirdstat"))).toBe(false);
  });

  it("takes what a module exports as `ledger`, and closes it", async () => {
    const { run, folder, ledger } = (desk = createDesk());
    await chargeInDoubt(ledger);
    writeFileSync(
      join(folder, "ledger.config.mjs"),
      `import { fileLedger } from "@thirdstate/runtime";
      const held = setInterval(() => undefined, 1_000);
      export const ledger = fileLedger(".thirdstate");
      export const close = () => clearInterval(held);`,
    );
    expect(run("ledger", "list", "--module", "ledger.config.mjs")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("desk.charge"),
    });
  });

  it.each<[string, string, RegExp]>([
    ["ledger.config.mjs", "export const remote = 1;", /^ledger\.config\.mjs exports `remote`, and no ledger\./],
    ["broken.mjs", "throw new Error('no DATABASE_URL');", /broken\.mjs could not be loaded: no DATABASE_URL\./],
    ["remote.config.strange", "", /^Node v.+ cannot load .+remote\.config\.strange as it is\. Name the compiled file/],
  ])("says what is wrong with %s", (name, text, words) => {
    desk = createDesk();
    writeFileSync(join(desk.folder, name), text);
    const { code, stderr } = desk.run("ledger", "list", "--module", name);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });

  it.runIf(sqliteDrivers.some(({ driver }) => driver === "better-sqlite3"))(
    "settles what is in a SQLite ledger",
    async () => {
      const { run, folder } = (desk = createDesk());
      const file = join(folder, "ledger.db");
      const db = sqliteDrivers.find(({ driver }) => driver === "better-sqlite3")?.open(file);
      if (db === undefined) throw new Error("better-sqlite3 is gone.");
      const id = await chargeInDoubt(sqliteLedger(db));
      const driver = join(
        import.meta.dirname,
        "../../../../fixtures/contracts/node_modules/better-sqlite3/lib/index.js",
      );
      writeFileSync(
        join(folder, "ledger.config.mjs"),
        `import Database from ${JSON.stringify(driver)};
        import { sqliteLedger } from "@thirdstate/runtime/ledger";
        export const ledger = sqliteLedger(new Database("ledger.db"));`,
      );
      const source = ["--module", "ledger.config.mjs"];
      expect(run("ledger", "reconcile", id, "--happened", "--by", "Ann", ...source)).toMatchObject({ code: 0 });
      expect(await sqliteLedger(db).listInDoubt()).toEqual([]);
      db.close();
    },
  );
});
