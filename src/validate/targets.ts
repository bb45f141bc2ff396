import { quote } from "../logic/index.ts";
import type { FactSource } from "../model/index.ts";
import type { Reference } from "./check-references.ts";
import type { Names } from "./names.ts";

/** What a reference can lead to. */
type Target = Pick<Reference, "among" | "code" | "what">;

/** Services. */
export function toService({ services }: Names): Target {
  return { among: services, code: "reference/unknown-service", what: "service" };
}

/** Organisations. */
export function toOrganisation({ organisations }: Names): Target {
  return { among: organisations, code: "reference/unknown-organisation", what: "organisation" };
}

/** Laws. */
export function toLaw({ laws }: Names): Target {
  return { among: laws, code: "reference/unknown-law", what: "law" };
}

/** Rules of any type. */
export function toRule({ rules }: Names): Target {
  return { among: rules, code: "reference/unknown-rule", what: "rule" };
}

/** Rules that are indicators. */
export function toIndicator({ indicators }: Names): Target {
  return { among: indicators, code: "reference/unknown-rule", what: "indicator" };
}

/** Rules, which stand for all of their tasks, and tasks. */
export function toTask({ awaitable }: Names): Target {
  return { among: awaitable, code: "reference/unknown-task", what: "rule or task" };
}

/** Tasks of rules, each by its own id. */
export function toOneTask({ tasks }: Names): Target {
  return { among: tasks, code: "reference/unknown-task", what: "task" };
}

/** Events that topics declare. */
export function toEvent({ events }: Names): Target {
  return { among: events, code: "reference/unknown-event", what: "event" };
}

/** Facts that a file declares. */
export function toFact({ factIds }: Names): Target {
  return { among: factIds, code: "reference/unknown-fact", what: "fact" };
}

/** Facts of any kind, built-in ones too. */
export function toAnyFact({ anyFact }: Names): Target {
  return { among: anyFact, code: "reference/unknown-fact", what: "fact" };
}

/** Tasks of one rule, by their names within it. */
export function toTaskAmong(tasks: ReadonlySet<string>): Target {
  return { among: tasks, code: "reference/unknown-task", what: "task of this rule" };
}

/** Topics. */
export function toTopic({ topics }: Names): Target {
  return { among: topics, code: "reference/unknown-topic", what: "topic" };
}

/** Life events. */
export function toLifeEvent({ lifeEvents }: Names): Target {
  return { among: lifeEvents, code: "reference/unknown-life-event", what: "life event" };
}

/** Options of a fact. */
export function toOption({ id, options = [] }: Pick<FactSource, "id" | "options">): Target {
  const among = new Set(options.map((option) => option.id));
  return { among, code: "reference/unknown-option", what: `option of ${quote(id)}` };
}
