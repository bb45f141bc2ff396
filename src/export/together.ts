import type { PlanControl, PlanEvidence } from "../model/index.ts";
import { type Entry, entry, type Line, line, type Section, section } from "./blocks.ts";
import type { Context } from "./context.ts";
import { itemNames } from "./item-name.ts";
import { confidenceWords } from "./words-service.ts";

/** What is handled together: one notice, one application, one visit. */
export function deskSection(context: Context): Section | null {
  const { plan, say, text } = context;
  const entries = plan.desks.map(({ name, why, items }) =>
    entry(text(name), [
      ...(why === null ? [] : [line(text(why))]),
      ...itemNames(items, context).map((each) => line(each)),
    ]),
  );
  return section(say("desks"), [], entries);
}

/** Papers that are made once and used many times: where they come from, where they are needed, and whether they are ready. */
export function paperSection(context: Context): Section | null {
  const { plan, say } = context;
  const entries = plan.evidence.map((each) => paperEntry(each, context));
  return section(say("papers"), confirmation(plan.evidence, "papersConfirm", context), entries);
}

function paperEntry({ name, from, by, to, ready }: PlanEvidence, context: Context): Entry {
  const { say, text } = context;
  const sources = [...itemNames(from, context), ...(by === null ? [] : [text(by)])].join("; ");
  return entry(text(name), [
    line(say(ready ? "ready" : "notReady")),
    ...(ready || sources === "" ? [] : [line(sources, say("paperFrom"))]),
    ...(to.length === 0 ? [] : [line(itemNames(to, context).join("; "), say("paperTo"))]),
  ]);
}

/** Inspections and checks by authorities: who, when, and what to have ready. */
export function inspectionSection(context: Context): Section | null {
  const { plan, say } = context;
  const entries = plan.controls.map((each) => inspectionEntry(each, context));
  return section(say("inspections"), confirmation(plan.controls, "inspectionsConfirm", context), entries);
}

function inspectionEntry({ name, authority, when, bundle }: PlanControl, context: Context): Entry {
  const { say, text, organisation } = context;
  const owner = organisation(authority);
  const lines: Line[] = [
    ...(owner === undefined ? [] : [line(text(owner.name), say("inspector"))]),
    line(text(when), say("inspectionWhen")),
    ...(bundle.length === 0 ? [] : [line(bundle.map(text).join("; "), say("bundle"))]),
  ];
  return entry(text(name), lines);
}

/** Said once for the whole list when a part of it was not checked in a public source. */
function confirmation(
  things: readonly Pick<PlanEvidence, "confidence">[],
  words: "papersConfirm" | "inspectionsConfirm",
  { say }: Context,
): string[] {
  return things.some(({ confidence }) => confidenceWords[confidence] !== null) ? [say(words)] : [];
}
