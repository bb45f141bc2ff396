import { isCivilDate } from "../calendar/index.ts";
import type {
  Language,
  Plan,
  PlanItem,
  PlanLoad,
  PlanOrganisation,
  PlanService,
  Text,
} from "../model/index.ts";
import { dayInWords } from "./dates.ts";
import { plain } from "./escape.ts";
import type { CheckedCall, View } from "./options.ts";
import { isRhythm, rhythms } from "./recurrence.ts";
import { type PhraseName, quoted, say } from "./words.ts";

/** The plan as one reader sees it: texts in the language and made plain, things found by id, items numbered. */
export interface Context {
  readonly plan: Plan;
  readonly language: Language;
  readonly view: View;
  /** The plan's day in words. */
  readonly today: string;
  /** The load limit, when it applies. */
  readonly load: PlanLoad | null;
  /** Something grave is on the screen: no adjectives, nothing that frightens. */
  readonly soft: boolean;
  readonly say: (name: PhraseName, values?: Readonly<Record<string, string>>) => string;
  readonly text: (text: Text) => string;
  /** The date in words, or `null` when it is no day. */
  readonly date: (date: string | null) => string | null;
  readonly service: (id: string) => PlanService | undefined;
  readonly organisation: (id: string) => PlanOrganisation | undefined;
  /** Name of a fact in quotation marks; a fact without a name is its own id. */
  readonly fact: (id: string) => string;
  /** Whether the plan has a name for the fact. */
  readonly knows: (id: string) => boolean;
  /** Name of the plan's participant with this role. */
  readonly role: (role: string) => string | undefined;
  /** Items of the plan in the order and with the numbers of the document, from 1. */
  readonly items: ReadonlyMap<string, NumberedItem>;
}

export interface NumberedItem {
  readonly number: number;
  readonly item: PlanItem;
}

/** The context of one export. Never fails: what the plan names and does not hold is found as `undefined`. */
export function contextOf(plan: Plan, { language, view }: CheckedCall): Context {
  const text = (each: Text): string => plain(each[language]);
  const services = byId(plan.services);
  const organisations = byId(plan.organisations);
  const facts = byId(plan.facts);
  const roles = new Map(plan.participants.map(({ role, name }) => [role, text(name)]));
  return {
    plan,
    language,
    view,
    today: dayInWords(plan.today, language),
    load: loadOf(plan),
    soft: plan.safety.length > 0,
    say: (name, values) => say(name, language, values),
    text,
    date: (date) => (isCivilDate(date) ? dayInWords(date, language) : null),
    service: (id) => services.get(id),
    organisation: (id) => organisations.get(id),
    fact: (id) => {
      const fact = facts.get(id);
      return quoted(fact === undefined ? plain(id) : text(fact.name), language);
    },
    knows: (id) => facts.has(id),
    role: (role) => roles.get(role),
    items: numbered(plan),
  };
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/**
 * Numbers follow the document: what to begin with, then tasks, recurring tasks by rhythm, recommendations and information,
 * each in the plan's order.
 */
function numbered(plan: Plan): Map<string, NumberedItem> {
  const place = new Map(plan.order.map((id, index) => [id, index]));
  const placeOf = ({ id }: PlanItem): number => place.get(id) ?? plan.order.length;
  const inOrder = (items: readonly PlanItem[]): PlanItem[] =>
    [...items].sort((a, b) => placeOf(a) - placeOf(b));
  const once = plan.tasks.filter(({ recurs }) => recurs === null);
  const again = rhythms.map((rhythm) => plan.tasks.filter(({ recurs }) => isRhythm(recurs, rhythm)));
  const all = [once, ...again, plan.recommendations, plan.information].flatMap(inOrder);
  const focus = new Set(loadOf(plan) === null ? [] : plan.focus);
  const sorted = [
    ...inOrder(all.filter(({ id }) => focus.has(id))),
    ...all.filter(({ id }) => !focus.has(id)),
  ];
  return new Map(sorted.map((item, index) => [item.id, { number: index + 1, item }]));
}

/** The load limit, when it applies; while it is open, the whole list is shown. */
function loadOf({ load }: Plan): PlanLoad | null {
  return load?.applies === "yes" ? load : null;
}

/** `true`: nothing but help and safety is shown until the customer continues. */
export function isHalted(plan: Plan): boolean {
  return plan.safety.some((item) => item.halt && !item.acknowledged);
}
