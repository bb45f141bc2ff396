import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { schemaFiles } from "./schema/files.ts";

/** `npm run schema`: writes the schemas that editors complete and check rule files with. */
const folder = resolve(import.meta.dirname, "..", "schema");
mkdirSync(folder, { recursive: true });
for (const { name, text } of schemaFiles()) writeFileSync(join(folder, name), text);
