import type { Plan } from "../model/index.ts";
import { dateSection } from "./agenda.ts";
import type { Document, Section } from "./blocks.ts";
import { footerOf, goalSection, indicatorSection, participantSection } from "./closing.ts";
import { type Context, contextOf, isHalted } from "./context.ts";
import { helpSection, safetySection } from "./help.ts";
import { leftOutSection } from "./left-out.ts";
import { movingSection } from "./moving.ts";
import { openSection, problemSection } from "./open.ts";
import { checkCall, type DocumentOptions } from "./options.ts";
import { recurringSection } from "./recurring.ts";
import { settledSection } from "./settled.ts";
import { focusSection, informationSection, recommendationSection, taskSection } from "./tasks.ts";
import { deskSection, inspectionSection, paperSection } from "./together.ts";
import { waitSection } from "./waits.ts";

/** What stands in the document after the title, in its order. */
const parts: readonly ((context: Context) => Section | null)[] = [
  focusSection,
  dateSection,
  taskSection,
  recurringSection,
  deskSection,
  recommendationSection,
  informationSection,
  paperSection,
  inspectionSection,
  settledSection,
  movingSection,
  indicatorSection,
  waitSection,
  leftOutSection,
  openSection,
  problemSection,
  goalSection,
  participantSection,
];

/**
 * The plan as a document in one language: the order and the words that every format for reading has.
 * Throws `call/bad-option` and `call/not-a-date`.
 */
export function documentOf(plan: Plan, options: DocumentOptions): Document {
  const context = contextOf(plan, checkCall(plan, options));
  const halted = isHalted(plan);
  return {
    language: context.language,
    title: halted ? context.say("safety") : context.text(plan.title),
    help: helpSection(context),
    safety: safetySection(context),
    halted,
    ...(halted ? { lead: [], sections: [], footer: statementOf(context) } : restOf(context)),
  };
}

/** What the service is not: under the title, or under the help when nothing else is shown. */
function statementOf({ plan, text }: Context): readonly string[] {
  return plan.statement === null ? [] : [text(plan.statement)];
}

function restOf(context: Context): Pick<Document, "lead" | "sections" | "footer"> {
  const { today, say } = context;
  return {
    lead: [say("day", { date: today }), ...statementOf(context)],
    sections: parts.flatMap((part) => part(context) ?? []),
    footer: footerOf(context),
  };
}
