import { z } from "zod";
import * as model from "../../src/model/index.ts";
import { describe, type JsonSchema } from "./describe.ts";
import { type ModelDocs, readModelDocs } from "./model-docs.ts";
import { offerVocabulary } from "./vocabulary.ts";

/** A schema file to write: its name in `schema/` and its whole text. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/** A kind of file that authors write: its schema, and the name by which `src/model` exports it. */
interface Kind {
  readonly name: string;
  readonly title: string;
  readonly constant: string;
  readonly schema: z.core.$ZodType;
}

const kinds: readonly Kind[] = [
  {
    name: "topic",
    title: "A topic's rules, facts and services (rules/)",
    constant: "topicFileSchema",
    schema: model.topicFileSchema,
  },
  {
    name: "event",
    title: "A life event (life-events/<event>/event.yaml)",
    constant: "eventFileSchema",
    schema: model.eventFileSchema,
  },
  {
    name: "journey",
    title: "A journey (life-events/<event>/journey.yaml)",
    constant: "journeyFileSchema",
    schema: model.journeyFileSchema,
  },
  {
    name: "personas",
    title: "Personas (life-events/<event>/personas.yaml)",
    constant: "personasFileSchema",
    schema: model.personasFileSchema,
  },
];

/** The JSON Schemas (draft 7, which editors know best) of every kind of file, made from the model and its comments. */
export function schemaFiles(): SchemaFile[] {
  const docs = readModelDocs();
  return kinds.map((kind) => {
    const schema = {
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: `urn:palvelupolku:schema:${kind.name}`,
      title: kind.title,
      ...jsonSchemaOf(kind, docs),
    };
    return { name: `${kind.name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` };
  });
}

function jsonSchemaOf(kind: Kind, docs: ModelDocs): JsonSchema {
  const options = { target: "draft-7", io: "input", metadata: namedSchemas(kind.schema) } as const;
  const schema: JsonSchema = JSON.parse(JSON.stringify(z.toJSONSchema(kind.schema, options)));
  describeConstant(schema, kind.constant, docs);
  const definitions = schema.definitions ?? {};
  for (const [id, definition] of Object.entries(definitions)) {
    // zod repeats the definition's name as a keyword, which draft 7 would read as nothing.
    delete definition["id"];
    describeConstant(definition, `${id}Schema`, docs);
  }
  offerVocabulary(definitions);
  return schema;
}

/** Every schema that the model exports, except the root, by its name: it becomes a definition, written once. */
function namedSchemas(root: z.core.$ZodType): z.core.$ZodRegistry<{ id: string }> {
  const registry = z.registry<{ id: string }>();
  for (const [name, value] of Object.entries(model)) {
    if (value !== root && value instanceof z.core.$ZodType) {
      registry.add(value, { id: name.replace(/Schema$/, "") });
    }
  }
  return registry;
}

function describeConstant(schema: JsonSchema, constant: string, docs: ModelDocs): void {
  const found = docs.get(constant);
  if (found === undefined) throw new Error(`src/model has no constant \`${constant}\``);
  describe(schema, found.written, docs);
  if (found.doc !== undefined) schema.description = found.doc;
}
