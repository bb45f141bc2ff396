import { compile, type InputFile, loadCatalogue, type Program } from "../../src/index.ts";

const text = (word: string) => `{fi: ${word} fi, sv: ${word} sv, en: ${word} en}`;

const topic = (extra: string) => `
organisations:
  - {id: ORG, name: ${text("org")}, sector: public}
laws: []
facts:
  - {id: safe.here, type: choice, area: health, sensitive: true, safety: true, question: ${text("safe")}, why: ${text("why")}, options: [{id: "yes", text: ${text("yes")}}, {id: "no", text: ${text("no")}}]}
  - {id: mood.low, type: boolean, area: health, sensitive: true, question: ${text("mood")}, why: ${text("why")}}
  - {id: money.short, type: boolean, area: money, question: ${text("money")}}
  - {id: home.date, type: date, area: housing, question: ${text("date")}, ask-if: {all: [{fact: money.short, operator: equal, value: true}]}}
  - {id: weight, type: series, area: health, unit: kg, min: 20, max: 400, given: true, name: ${text("weight")}}
  - {id: weight.latest, type: number, unit: kg, name: ${text("latest")}, derive: {latest-value: {fact: weight}}}
events:
  - {name: relapse-signal, text: ${text("relapse")}}
  - {name: review-held, text: ${text("review")}}
services:
  - {id: help, name: ${text("help")}, title: ${text("call")}, owner: ORG, channels: [phone], identification: none, confidence: V}
rules:
  - {name: S1, conditions: {all: [{fact: safe.here, operator: equal, value: "no"}]}, event: {type: safety, params: {task: call, service: help, halt: true}}, order: 1, why: ${text("s1")}, deadline: {kind: immediate}, confidence: V}
  - {name: T1, conditions: {all: [{fact: mood.low, operator: equal, value: true}]}, event: {type: task, params: {task: care, service: help}}, urgency: today, order: 1, why: ${text("t1")}, deadline: {kind: recommended, date: {plus: [{fact: today}, P2D]}}, confidence: V}
  - {name: T2, conditions: {all: [{fact: money.short, operator: equal, value: true}]}, event: {type: task, params: {task: apply, service: help}}, urgency: this-week, order: 1, after: [T1], why: ${text("t2")}, deadline: {kind: statutory, date: {plus: [{fact: home.date}, P1M]}}, confidence: V}
  - {name: T3, conditions: {not: {any: [{fact: money.short, operator: unknown}]}}, event: {type: recommendation, params: {task: read, service: help}}, urgency: later, order: 1, why: ${text("t3")}, confidence: K}
  - {name: T4, conditions: {all: [{fact: weight.latest, operator: greaterThan, value: 100}]}, event: {type: task, params: {task: weigh, service: help}}, urgency: this-month, order: 1, why: ${text("t4")}, confidence: V}
  - {name: T5, conditions: {all: [{fact: task.T1.care.status, operator: equal, value: done}]}, event: {type: information, params: {task: next, service: help}}, urgency: later, order: 2, why: ${text("t5")}, confidence: V}
  - {name: I1, conditions: {all: [{fact: event.relapse-signal.on, operator: known}]}, event: {type: indicator, params: {indicator: relapse}}, severity: high, title: ${text("i1")}, action: ${text("act")}, audience: [customer, professional-with-consent], confidence: K}
${extra}
`;

const event = `
id: small
name: ${text("small")}
overview: ${text("overview")}
kind: linear
topics: [base]
questions:
  - {id: all, title: ${text("all")}, facts: [safe.here, mood.low, money.short, home.date]}
help: {text: ${text("danger")}, services: [help]}
participants:
  - {role: customer, name: ${text("customer")}, sector: customer, phases: [], does: ${text("does")}, sees: ${text("sees")}}
  - {role: nurse, name: ${text("nurse")}, sector: public, organisation: ORG, phases: [], does: ${text("does")}, sees: ${text("sees")}, areas: [health], may: [answer, measure, tasks, edit, agree, message, journey]}
  - {role: clerk, name: ${text("clerk")}, sector: public, phases: [], does: ${text("does")}, sees: ${text("sees")}, areas: [money, housing], may: [tasks, edit, message]}
  - {role: landlord, name: ${text("landlord")}, sector: private, phases: [], does: ${text("does")}, sees: ${text("sees")}, areas: [], may: []}
`;

const journey = `
id: small-journey
type: parallel
always-available: [ASK_A_PERSON]
states:
  way:
    initial: start
    states:
      start: {on: {GO: {target: going}}}
      going:
        initial: first
        on: {PAUSE_IT: {target: resting}, RELAPSE_SIGNAL: {target: resting, actions: [{type: raise-indicator, params: {indicator: I1}}]}}
        states:
          first: {on: {NEXT: {target: second}}}
          second: {}
          again: {type: history, target: first}
      resting:
        entry: [{type: pause-tasks, params: {rules: [T2]}}]
        exit: [{type: resume-tasks, params: {rules: [T2]}}]
        on: {RESUME: {target: going.again}, END: {target: over}}
      over: {}
  mood:
    initial: fine
    states:
      fine: {on: {ANSWER: {target: low, guard: {all: [{fact: mood.low, operator: equal, value: true}]}, actions: [{type: activate-rule, params: {rule: T4}}]}}}
      low: {on: {ANSWER: {target: fine, guard: {all: [{fact: mood.low, operator: equal, value: false}]}}}}
`;

/** The files of a small rule base with a journey and people. `extra` are further lines of its rules. */
export function tinyFiles(extra = ""): readonly InputFile[] {
  return [
    { path: "rules/base/base.yaml", text: topic(extra) },
    { path: "life-events/small/event.yaml", text: event },
    { path: "life-events/small/journey.yaml", text: journey },
  ];
}

/** The small rule base, ready. */
export function tinyProgram(extra = ""): Program {
  const loaded = loadCatalogue(tinyFiles(extra));
  if (!loaded.ok)
    throw new Error(
      loaded.diagnostics.map(({ code, message, line }) => `${line} ${code} ${message}`).join("\n"),
    );
  return compile(loaded.catalogue);
}

/** A moment on a day. */
export function at(day: string): string {
  return `${day}T10:00:00Z`;
}
