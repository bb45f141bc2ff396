import { addDuration } from "../calendar/index.ts";
import type { State } from "../compile/index.ts";
import type { LoadLimitSource, PlanItem, PlanLoad } from "../model/index.ts";

/** What to show first when the customer cannot carry everything, and why more than the limit. */
export interface Focus {
  readonly load: PlanLoad | null;
  readonly focus: readonly string[];
}

/** The first open items up to the life event's limit, and beyond it those whose legal date is near. */
export function focusOf(state: State, items: readonly PlanItem[]): Focus {
  const limit = state.event.source["load-limit"];
  if (limit === undefined) return { load: null, focus: [] };
  const truth = state.event.loadLimit?.(state.slots);
  const applies = truth === true ? "yes" : truth === false ? "no" : "open";
  const open = items.filter(({ status }) => status === "open");
  const first = applies === "yes" ? open.slice(0, limit.tasks) : [];
  const beyond =
    applies === "yes" ? open.slice(limit.tasks).filter((item) => isNear(item, limit, state.today)) : [];
  return {
    load: {
      applies,
      limit: limit.tasks,
      beyond: beyond.map(({ id }) => id),
      text: limit.text,
      together: limit.together,
      professional: professionalOf(state, limit),
    },
    focus: [...first, ...beyond].map(({ id }) => id),
  };
}

function isNear(item: PlanItem, limit: LoadLimitSource, today: string): boolean {
  const { except } = limit;
  const deadline = item.deadline;
  if (
    except === undefined ||
    deadline === null ||
    !deadline.shown ||
    deadline.date === null ||
    !except.kinds.includes(deadline.kind)
  )
    return false;
  const last = addDuration(today, except.within);
  return last !== undefined && deadline.date <= last;
}

function professionalOf({ event }: State, limit: LoadLimitSource): PlanLoad["professional"] {
  const found = event.source.participants?.find(({ role }) => role === limit.professional);
  return found === undefined ? null : { role: found.role, name: found.name };
}
