import { severities } from "../model/index.ts";
import { type Entry, entry, line, type Section, section } from "./blocks.ts";
import type { Context } from "./context.ts";
import { plain } from "./escape.ts";
import { confidenceWords } from "./words-service.ts";

/** Early warnings, gravest first: those for the customer, or all for a professional. One hidden by another stays hidden. */
export function indicatorSection(context: Context): Section | null {
  const { plan, say, view } = context;
  const shown = plan.indicators.filter(
    ({ shown, audience }) => shown && (view === "full" || audience.includes("customer")),
  );
  const ordered = severities.flatMap((severity) => shown.filter((each) => each.severity === severity));
  return section(
    say("indicators"),
    [],
    ordered.flatMap((each) => indicatorEntry(each, context)),
  );
}

function indicatorEntry(indicator: Context["plan"]["indicators"][number], context: Context): Entry[] {
  const { language, text } = context;
  const [first, ...others] = [indicator.title, indicator.action].flatMap((each) =>
    each === null ? [] : [text(each)],
  );
  if (first === undefined) return [];
  const confidence = confidenceWords[indicator.confidence];
  const words = confidence === null ? [] : [confidence[language]];
  return [
    entry(
      first,
      [...others, ...words].map((each) => line(each)),
    ),
  ];
}

/** Where the plan leads. */
export function goalSection({ plan, say, text }: Context): Section | null {
  const entries = plan.goals.map(({ title, target }) =>
    entry(text(title), target === null ? [] : [line(text(target))]),
  );
  return section(say("goals"), [], entries);
}

/** Who takes part in this plan, what they do and what they may see. */
export function participantSection({ plan, say, text }: Context): Section | null {
  const entries = plan.participants
    .filter(({ involved }) => involved)
    .map(({ name, does, sees }) => entry(text(name), [line(text(does)), line(text(sees), say("sees"))]));
  return section(say("participants"), [], entries);
}

/** What kind of plan it is, how sure, and from which day and content. */
export function footerOf({ plan, today, say }: Context): string[] {
  const { id, version, hash } = plan.catalogue;
  const mark = [...plain(hash)].slice(0, 12).join("");
  const made = { date: today, id: plain(id), version: plain(version), hash: mark };
  return [say("guidance"), say("legend"), say("made", made)];
}
