// Run in an empty CJS project that has the packed package: every entry loads and all share one error class.
const { strict: assert } = require("node:assert");
const main = require("palvelupolku");
const engine = require("palvelupolku/engine");
const exporting = require("palvelupolku/export");
const finland = require("palvelupolku/finland");
const node = require("palvelupolku/node");
const topic = require("palvelupolku/schema/topic.schema.json");

assert.rejects(node.readCatalogue("no-such-folder"), main.PalvelupolkuError).then(() => {
  assert.equal(topic.type, "object");
  console.log(
    JSON.stringify([main, engine, exporting, finland, node].map((entry) => Object.keys(entry).sort())),
  );
});
