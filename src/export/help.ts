import type { PlanService, SafetyItem } from "../model/index.ts";
import { type Entry, type Line, line, type Section } from "./blocks.ts";
import { contactLines, phonesOf } from "./contact.ts";
import { type Context, isHalted } from "./context.ts";
import { phonePart, phoneRemarks, phonesInOrder } from "./phones.ts";

/** Crisis guidance: the author's words, then whom to call in the order for the reader's language. `null`: the plan has none. */
export function helpSection(context: Context): Section | null {
  const { plan, language, say, text } = context;
  if (plan.help === null) return null;
  const services = plan.help.services.flatMap((id) => context.service(id) ?? []);
  const phoned = services.flatMap((service) => service.phones.map((phone) => ({ phone, service })));
  const entries = phonesInOrder(phoned, language).map(({ phone, service }): Entry => {
    const words = [text(service.name), ...phoneRemarks(phone, context)].join(", ");
    return { mark: null, title: [phonePart(phone), { text: ` – ${words}` }], lines: [], detailed: false };
  });
  const intro = [text(plan.help.text)];
  return { heading: say("help"), intro, groups: [{ heading: null, entries }], after: [] };
}

/** What is dealt with before everything else. With a halt it says that the rest waits. */
export function safetySection(context: Context): Section | null {
  const { plan, say } = context;
  if (plan.safety.length === 0) return null;
  const entries = plan.safety.map((item) => safetyEntry(item, context));
  const after = isHalted(plan) ? [say("halted")] : [];
  return { heading: say("safety"), intro: [], groups: [{ heading: null, entries }], after };
}

function safetyEntry(item: SafetyItem, context: Context): Entry {
  const service = context.service(item.service);
  const also = item.also.flatMap((id) => context.service(id) ?? []);
  const lines = [
    ...(item.why === null ? [] : [line(context.text(item.why))]),
    ...(service === undefined ? [] : contactLines(item, service, context)),
    ...also.map((each) => alsoLine(each, context)),
  ];
  return { mark: null, title: [{ text: context.text(item.title) }], lines, detailed: true };
}

function alsoLine(service: PlanService, context: Context): Line {
  const phones = phonesOf(service, context);
  const name = context.text(service.name);
  if (phones.length === 0) return line(name, context.say("also"));
  return { label: name, parts: phones, weight: "normal" };
}
