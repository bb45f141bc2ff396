import type { ValueType } from "../logic/index.ts";
import { type EventNameSource, type Text, taskStatuses } from "../model/index.ts";
import type { Catalogue } from "../validate/index.ts";
import type { ProgramFact } from "./program.ts";
import type { SlotTable } from "./slots.ts";

const todayName: Text = { fi: "tämä päivä", sv: "i dag", en: "today" };

/** The facts that no file declares: `today`, a task's status and day of completion, an event's day. */
export function builtInFacts(
  catalogue: Catalogue,
  taskIds: Iterable<string>,
  table: SlotTable,
): readonly ProgramFact[] {
  return [
    builtIn("today", { kind: "date" }, todayName, table),
    ...[...taskIds].flatMap((id) => [
      builtIn(`task.${id}.status`, { kind: "choice", options: taskStatuses }, taskName(id), table, {
        otherwise: "proposed",
      }),
      builtIn(`task.${id}.done-on`, { kind: "date" }, taskName(id), table),
    ]),
    ...catalogue.events.map((event: EventNameSource) =>
      builtIn(`event.${event.name}.on`, { kind: "date" }, event.text, table, {
        areas: event.area === undefined ? [] : [event.area],
      }),
    ),
  ];
}

function taskName(id: string): Text {
  return { fi: `tehtävän ${id} tila`, sv: `läget för uppgiften ${id}`, en: `state of the task ${id}` };
}

function builtIn(
  id: string,
  type: ValueType,
  name: Text,
  table: SlotTable,
  { areas = [], otherwise }: Partial<Pick<ProgramFact, "areas" | "otherwise">> = {},
): ProgramFact {
  return {
    id,
    slot: table.slotOf(id),
    origin: "built-in",
    type,
    source: undefined,
    name,
    sensitive: false,
    areas,
    base: [id],
    askIf: undefined,
    hideIf: [],
    derive: undefined,
    deriveAhead: undefined,
    derivedFrom: [],
    askIfAhead: undefined,
    isKept: false,
    otherwise,
  };
}
