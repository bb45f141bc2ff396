// Run in an empty ESM project that has the packed package: every entry loads and all share one error class.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import * as main from "palvelupolku";
import * as engine from "palvelupolku/engine";
import * as exporting from "palvelupolku/export";
import * as finland from "palvelupolku/finland";
import * as node from "palvelupolku/node";

await assert.rejects(node.readCatalogue("no-such-folder"), main.PalvelupolkuError);
const schema = readFileSync(new URL(import.meta.resolve("palvelupolku/schema/topic.schema.json")), "utf8");
assert.equal(JSON.parse(schema).type, "object");
console.log(
  JSON.stringify([main, engine, exporting, finland, node].map((entry) => Object.keys(entry).sort())),
);
