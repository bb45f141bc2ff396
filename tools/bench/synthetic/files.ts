import { Document, isCollection, isMap, visit } from "yaml";
import type { InputFile } from "../../../src/load/index.ts";
import { type SyntheticFact, syntheticToday } from "./facts.ts";
import type { SyntheticRule } from "./rules.ts";

/**
 * How rules are spread over files. `bare`: without examples, texts and laws, so
 * that 3,200 fit into the limits on what is read.
 */
export type Spread = "a file for each rule" | "a hundred rules a file" | "bare";

/** The life event of the synthetic rule base. */
export const syntheticEvent = "event";

/** The rule base as rule files, written as an author would: organisations, laws, facts, services, rules, one life event. */
export function syntheticFiles(
  facts: readonly SyntheticFact[],
  rules: readonly SyntheticRule[],
  spread: Spread,
): readonly InputFile[] {
  const size = spread === "a file for each rule" ? 1 : 100;
  const ruleFiles = Array.from({ length: Math.ceil(rules.length / size) }, (_, index) =>
    file(`rules/topic/rules${index}.yaml`, {
      rules: rules.slice(index * size, (index + 1) * size).map(spread === "bare" ? bareRuleOf : ruleOf),
      ...(spread === "bare"
        ? {}
        : { examples: rules.slice(index * size, (index + 1) * size).flatMap(examplesOf) }),
    }),
  );
  return [
    file("rules/catalogue.yaml", { catalogue: { id: "synthetic", version: "1" } }),
    file("rules/organisations.yaml", { organisations: organisations.map(organisationOf) }),
    file("rules/laws.yaml", { laws: laws.map(lawOf) }),
    file("rules/topic/facts.yaml", { facts: facts.map(factOf) }),
    file("rules/topic/services.yaml", { services: services.map(serviceOf) }),
    ...ruleFiles,
    file("life-events/event/event.yaml", eventOf(facts)),
  ];
}

const organisations = ["office", "agency", "county", "centre"];
const laws = ["1/2020", "2/2021", "3/2022", "4/2023"];
const services = Array.from({ length: 20 }, (_, index) => `service${index}`);

/** YAML as in the files of this repository: comparisons, texts and short lists stand on one line. */
function file(path: string, content: unknown): InputFile {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, {
    Map: (_, map) => {
      map.flow = !map.items.some(({ value }) => isCollection(value) && value.items.some(isCollection));
    },
    Seq: (_, list) => {
      list.flow = !list.items.some(isMap);
    },
  });
  return {
    path,
    text: document.toString({ lineWidth: 120, indentSeq: false, flowCollectionPadding: false }),
  };
}

const text = (words: string) => ({
  fi: `${words} suomeksi`,
  sv: `${words} på svenska`,
  en: `${words} in English`,
});

const organisationOf = (id: string) => ({ id, name: text(`organisation ${id}`), sector: "public" });

const lawOf = (id: string) => ({ id, name: text(`law ${id}`), confidence: "V" });

function factOf({ id, type, domain }: SyntheticFact) {
  const options = domain.map((option) => ({ id: option, text: text(`option ${option}`) }));
  const isChosen = type === "choice" || type === "choices";
  return { id, type, question: text(`question ${id}`), ...(isChosen ? { options } : {}) };
}

function serviceOf(id: string, index: number) {
  return {
    id,
    name: text(`service ${id}`),
    title: text(`use service ${id}`),
    owner: organisations[index % organisations.length],
    channels: ["web", "phone"],
    identification: "none",
    confidence: "V",
  };
}

function bareRuleOf({ name, conditions }: SyntheticRule) {
  const index = Number(name.slice("rule".length));
  const type = index % 5 === 4 ? "recommendation" : "task";
  const params = { task: "do", service: services[index % services.length] };
  return { name, conditions, event: { type, params }, why: text(name), confidence: "V" };
}

function ruleOf(rule: SyntheticRule) {
  const index = Number(rule.name.slice("rule".length));
  return {
    ...bareRuleOf(rule),
    urgency: "this-month",
    order: index,
    deadline: { kind: "recommended", date: { plus: [{ fact: "today" }, `P${1 + (index % 8)}W`] } },
    laws: [{ law: laws[index % laws.length] }],
    sources: ["S1"],
  };
}

function examplesOf({ name, examples }: SyntheticRule) {
  return (["holds", "fails"] as const).map((verdict) => ({
    rule: name,
    today: syntheticToday,
    facts: examples[verdict],
    verdict,
  }));
}

function eventOf(facts: readonly SyntheticFact[]) {
  const sections = Array.from({ length: Math.ceil(facts.length / 10) }, (_, index) => ({
    id: `section${index}`,
    title: text(`section ${index}`),
    facts: facts.slice(index * 10, index * 10 + 10).map(({ id }) => id),
  }));
  return {
    id: syntheticEvent,
    name: text("life event"),
    overview: text("overview"),
    kind: "linear",
    topics: ["topic"],
    questions: sections,
  };
}
