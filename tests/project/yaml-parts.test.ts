import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { usedOfCst } from "../../tools/yaml-plugin.ts";

const folder = new URL("../../src/load/", import.meta.url);
const written = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");

test("the package holds just those parts of `yaml` that are called", () => {
  const called = [...written.matchAll(/\bCST\.([a-z]\w*)/g)].map(([, name]) => name);
  expect([...new Set(called)].sort()).toEqual(Object.keys(usedOfCst).sort());
});

test("nothing else of `yaml` is imported than the lexer and `CST`", () => {
  const imported = [...written.matchAll(/import (?:type )?\{([^}]*)\} from "yaml"/g)].flatMap(
    ([, names = ""]) => names.split(",").map((name) => name.trim()),
  );
  expect([...new Set(imported)].sort()).toEqual(["CST", "Lexer"]);
});
