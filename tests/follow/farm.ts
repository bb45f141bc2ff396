import { compile, type InputFile, loadCatalogue, type Program } from "../../src/index.ts";

const text = (word: string) => `{fi: ${word} fi, sv: ${word} sv, en: ${word} en}`;
const asked = (id: string, type: string, area: string) =>
  `{id: ${id}, type: ${type}, area: ${area}, question: ${text(id)}}`;
const yes = (fact: string) => `{all: [{fact: ${fact}, operator: equal, value: true}]}`;
const known = (fact: string) => `{all: [{fact: ${fact}, operator: known}]}`;
const task = (name: string) =>
  `event: {type: task, params: {task: ${name}, service: help}}, why: ${text(name)}, confidence: V`;
const opened = "{fact: open.date}";

const topic = (extra: string) => `
organisations:
  - {id: ORG, name: ${text("org")}, sector: public}
  - {id: VET, name: ${text("vet")}, sector: public}
  - {id: TAX, name: ${text("tax")}, sector: public}
laws: []
facts:
  - ${asked("open.date", "date", "business")}
  - ${asked("has.animals", "boolean", "work")}
  - ${asked("has.alcohol", "boolean", "money")}
  - ${asked("event.visitors", "integer", "business")}
  - {id: business.id, type: text, area: business, given: true, name: ${text("id")}, result-of: F1.register}
  - {id: business.seats, type: integer, min: 1, max: 500, area: business, given: true, name: ${text("seats")}, result-of: F1.register}
  - {id: tax.period, type: text, area: money, given: true, name: ${text("period")}, result-of: F2.return}
events:
  - {name: animal-moved, text: ${text("moved")}, area: work}
  - {name: wages-paid, text: ${text("wages")}, area: money}
  - {name: storm, text: ${text("storm")}}
services:
  - {id: help, name: ${text("help")}, title: ${text("help")}, owner: ORG, channels: [web], identification: none, confidence: V}
  - {id: vet, name: ${text("vet")}, title: ${text("vet")}, owner: VET, channels: [web], identification: none, confidence: V}
  - {id: licence, name: ${text("licence")}, title: ${text("licence")}, owner: TAX, channels: [web], identification: none, confidence: V}
rules:
  - {name: F1, conditions: ${known("open.date")}, ${task("register")}, deadline: {kind: statutory, date: {minus: [${opened}, P7D]}, target: {minus: [${opened}, P28D]}}}
  - {name: F2, conditions: ${known("open.date")}, ${task("return")}, deadline: {kind: statutory, shift: next, lead: P21D}, recurs: {each: year, from: {year-of: ${opened}}, date: {date-of: [{sum: [{fact: occurrence.year}, 1]}, 4, 30]}}}
  - {name: F3, conditions: ${yes("has.animals")}, event: {type: task, params: {task: notify, service: vet}}, why: ${text("notify")}, confidence: V, deadline: {kind: statutory}, recurs: {on: animal-moved, within: P7D, first: {plus: [${opened}, P7D]}}}
  - {name: F4, conditions: ${yes("has.alcohol")}, event: {type: task, params: {task: licence, service: licence}}, why: ${text("licence")}, confidence: V, after: [F1], deadline: {kind: eligibility, date: {minus: [${opened}, P2M]}}}
  - {name: F5, conditions: ${known("open.date")}, ${task("keep")}, after: [F10], deadline: {kind: statutory}, recurs: {each: month, from: ${opened}, date: {month-end: {fact: occurrence.month}}}}
  - {name: F6, conditions: ${known("open.date")}, ${task("inspect")}, deadline: {kind: guideline}, recurs: {every: P3M, from: ${opened}}}
  - {name: F7, conditions: ${known("open.date")}, ${task("train")}, recurs: {every: P6M, after: completion}}
  - {name: F8, conditions: ${known("open.date")}, ${task("plan")}, deadline: {kind: statutory, date: {plus: [${opened}, P1Y]}, target: {plus: [{fact: today}, P14D]}}}
  - {name: F9, conditions: ${known("open.date")}, ${task("ask")}, valid: {to: 2028-12-31}, deadline: {kind: recommended, date: {plus: [{fact: today}, P10D]}}, after: []}
  - {name: F10, conditions: ${known("open.date")}, ${task("draft")}, urgency: later}
  - {name: F11, conditions: ${known("open.date")}, ${task("pay")}, after: [F10], deadline: {kind: recommended, date: {plus: [{fact: today}, P5D]}}}
  - {name: F12, conditions: ${known("event.wages-paid.on")}, event: {type: task, params: {task: wages, service: help}}, why: ${text("wages")}, confidence: V, recurs: {on: wages-paid, within: P5D}, deadline: {kind: statutory}}
  - {name: F14, conditions: ${yes("has.alcohol")}, ${task("stock")}, after: [F5], deadline: {kind: logical, date: {minus: [${opened}, P21D]}}}
  - {name: F15, conditions: ${known("open.date")}, ${task("send")}, after: [F8]}
  - {name: F16, conditions: ${yes("has.alcohol")}, ${task("sign")}, after: [F15], deadline: {kind: logical, date: {minus: [${opened}, P150D]}}}
  - {name: F17, conditions: ${known("open.date")}, ${task("decide")}, after: [F9], deadline: {kind: authority-duty, date: {minus: [${opened}, P200D]}}}
  - {name: F18, conditions: ${known("open.date")}, ${task("show")}, after: [F13], urgency: this-week, order: 1}
  - {name: W1, conditions: ${known("open.date")}, event: {type: indicator, params: {indicator: ends}}, severity: info, title: ${text("w1")}, action: ${text("act")}, audience: [customer, professional-with-consent], watch: {rule-ends: P5Y}, confidence: K}
  - {name: F13, conditions: ${yes("has.alcohol")}, event: {type: task, params: {task: end, service: licence}}, why: ${text("end")}, valid: {to: 2027-12-31}, confidence: V}
${extra}
desks:
  - {id: counter, name: ${text("counter")}, tasks: [F1.register, F2.return, F4.licence]}
  - {id: stable, name: ${text("stable")}, tasks: [F3.notify, F13.end]}
evidence:
  - {id: certificate, name: ${text("certificate")}, from: [F1.register], to: [F4.licence, F2.return], fact: business.id, confidence: V}
  - {id: permit, name: ${text("permit")}, from: [F4.licence], by: ${text("council")}, to: [F8], confidence: V}
  - {id: herd, name: ${text("herd")}, from: [F3.notify], to: [F4.licence], confidence: V}
controls:
  - {id: herd-check, name: ${text("check")}, authority: VET, when: ${text("when")}, bundle: [${text("book")}], rules: [F3], confidence: V}
  - {id: bar-check, name: ${text("bar")}, authority: TAX, when: ${text("when")}, bundle: [${text("book")}], confidence: V}
`;

const role = (name: string, areas: string, may: string) =>
  `{role: ${name}, name: ${text(name)}, sector: public, phases: [], does: ${text("does")}, sees: ${text("sees")}, areas: [${areas}], may: [${may}]}`;

const event = `
id: farm
name: ${text("farm")}
overview: ${text("overview")}
kind: continuous
urgency: by-date
topics: [base]
questions:
  - {id: all, title: ${text("all")}, facts: [open.date, has.animals, has.alcohol, event.visitors]}
participants:
  - {role: customer, name: ${text("customer")}, sector: customer, phases: [], does: ${text("does")}, sees: ${text("sees")}}
  - ${role("adviser", "business", "tasks, agree, journey")}
  - ${role("accountant", "business, money", "answer, tasks, journey")}
  - ${role("vet", "business, work", "tasks, journey")}
`;

const journey = `
id: farm-journey
type: parallel
customer-only: [STORM]
states:
  barn:
    area: work
    initial: calm
    states:
      calm: {on: {ANIMAL_MOVED: {target: reporting}}}
      reporting: {on: {TASK_DONE: {target: calm}, STORM: {target: calm}}}
  office:
    area: business
    initial: closed
    states:
      closed: {on: {FACT_CHANGED: {target: open, guard: {all: [{fact: business.id, operator: known}]}}}}
      open: {}
`;

/** The files of a small farm: duties that recur, an event that begins some, desks, papers and inspections. */
export function farmFiles(
  extra = "",
  change: (text: string) => string = (same) => same,
): readonly InputFile[] {
  return [
    { path: "rules/base/base.yaml", text: change(topic(extra)) },
    { path: "life-events/farm/event.yaml", text: change(event) },
    { path: "life-events/farm/journey.yaml", text: journey },
  ];
}

/** The small farm, ready. */
export function farmProgram(extra = "", change?: (text: string) => string): Program {
  const loaded = loadCatalogue(farmFiles(extra, change));
  if (!loaded.ok)
    throw new Error(
      loaded.diagnostics.map(({ code, message, line }) => `${line} ${code} ${message}`).join("\n"),
    );
  return compile(loaded.catalogue);
}
