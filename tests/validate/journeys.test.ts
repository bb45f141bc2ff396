import { describe, expect, test } from "vitest";
import { placesOf, withBase, wordsOf } from "./support.ts";

const path = "life-events/moving/journey.yaml";

/** What is said about a journey with these states; `keys` are further keys of the journey, one a line. */
function journey(states: readonly string[], keys: readonly string[] = []): readonly string[] {
  return wordsOf(withBase({ path, text: text(states, keys) }));
}

/** A case with its name, which is what is expected of a faulty one. */
type Case = readonly [what: string, states: readonly string[], keys?: readonly string[]];

function named([what, states, keys = []]: Case) {
  return { what, states, keys };
}

function text(states: readonly string[], keys: readonly string[] = []): string {
  const initial = keys.some((key) => /^(initial|type):/.test(key)) ? [] : ["initial: a"];
  return ["id: j", ...initial, ...keys, "states:", ...states.map((state) => `  ${state}`), ""].join("\n");
}

const invalid = "journey/invalid: ";

describe("a sound journey", () => {
  const sound: readonly Case[] = [
    ["of one state", ["a: {}"]],
    ["that goes on and comes back", ["a: {on: {GO: {target: b}}}", "b: {on: {BACK: {target: a}}}"]],
    [
      "with several transitions for one event",
      ["a: {on: {GO: [{target: b}, {target: c}]}}", "b: {}", "c: {}"],
    ],
    [
      "that leads into a state inside another",
      ["a: {on: {GO: {target: b.d}}}", "b: {initial: c, states: {c: {}, d: {}}}"],
    ],
    [
      "that leads into the middle of a state, past its beginning",
      [
        "a: {on: {GO: {target: b.d.f}}}",
        "b: {initial: c, states: {c: {}, d: {initial: e, states: {e: {}, f: {on: {GO: {target: e}}}}}}}",
      ],
    ],
    [
      "that is left by an event of a state around",
      ["a: {initial: x, states: {x: {}}, on: {GO: {target: b}}}", "b: {}"],
    ],
    [
      "with regions side by side",
      ["a: {}", "b: {initial: x, states: {x: {on: {GO: {target: y}}}, y: {}}}"],
      ["type: parallel"],
    ],
    [
      "with a transition for while another region stands in a state",
      [
        "a: {initial: x, states: {x: {on: {GO: {target: y, in: [b, b.z]}}}, y: {}}}",
        "b: {initial: z, states: {z: {}}}",
      ],
      ["type: parallel"],
    ],
    [
      "with regions inside a state",
      [
        "a: {on: {GO: {target: b.p.x}}}",
        "b: {type: parallel, states: {p: {initial: x, states: {x: {}}}, q: {initial: y, states: {y: {}}}}}",
      ],
    ],
    [
      "that remembers",
      [
        "a: {on: {GO: {target: b.h}}}",
        "b: {initial: c, states: {c: {}, d: {}, h: {type: history, history: deep, target: d}}}",
      ],
    ],
    [
      "that remembers from the beginning",
      ["a: {on: {GO: {target: b.h}}}", "b: {initial: c, states: {c: {}, h: {type: history}}}"],
    ],
    ["that ends", ["a: {on: {GO: {target: b}}}", "b: {type: final}"]],
    ["with an event that leads nowhere", ["a: {}"], ["on: {HELP: {actions: [{type: evaluate-rules}]}}"]],
    [
      "that sends events which are heard",
      ["a: {entry: [{type: send-event, params: {event: GO}}], on: {GO: {}}}"],
    ],
    [
      "that sends events which are always available",
      ["a: {exit: [{type: send-event, params: {event: GO}}]}"],
      ["always-available: [GO]"],
    ],
    [
      "with events for the customer alone",
      ["a: {on: {GO: {}}}"],
      ["always-available: [HELP]", "customer-only: [GO, HELP]"],
    ],
    [
      "that pauses and resumes tasks",
      [
        "a: {entry: [{type: pause-tasks, params: {rules: [R1]}}], exit: [{type: resume-tasks, params: {rules: [R1]}}, {type: activate-rule, params: {rule: R1}}]}",
      ],
    ],
    ["that says something", ["a: {entry: [{type: note, params: {text: {fi: a, sv: b, en: c}}}]}"]],
  ];

  test.each(sound.map(named))("$what", ({ states, keys }) => {
    expect(journey(states, keys)).toEqual([]);
  });
});

describe("a faulty journey", () => {
  const faulty: readonly Case[] = [
    [
      `${invalid}no state is named \`lats\` beside this one; did you mean \`last\`?`,
      ["a: {on: {GO: {target: lats}}}", "last: {}"],
    ],
    [`${invalid}no state is named \`open\` beside this one`, ["a: {on: {GO: {target: open}}}"]],
    [
      `${invalid}no state is named \`b.dd\` beside this one; did you mean \`b.d\`?`,
      ["a: {on: {GO: {target: b.dd}}}", "b: {initial: c, states: {c: {}, d: {}}}"],
    ],
    [
      `${invalid}the journey is never in a state named \`b.cc\`; did you mean \`b.c\`?`,
      ["a: {on: {GO: {target: b, in: [b.cc]}}}", "b: {initial: c, states: {c: {}}}"],
    ],
    [
      `${invalid}the journey is never in a state named \`inside\`; did you mean \`b.inside\`?`,
      ["a: {on: {GO: {target: b, in: [inside]}}}", "b: {initial: inside, states: {inside: {}}}"],
    ],
    [
      `${invalid}the journey is never in a state named \`\`; name it from the outermost state on`,
      ['a: {on: {GO: {in: [""]}}}'],
    ],
    [
      `${invalid}the journey is never in a state named \`a.back\`; name it from the outermost state on`,
      [
        "a: {initial: x, states: {x: {on: {GO: {in: [a.back], target: back}}}, back: {type: history, target: x}}}",
      ],
    ],
    [
      `${invalid}no state is named \`doen\` beside this one; did you mean \`done\`?`,
      ["a: {initial: x, states: {x: {on: {GO: [{}, {target: doen}]}}, done: {}}}"],
    ],
    [`${invalid}no state is named \`\` beside this one`, ['a: {on: {GO: {target: ""}}}']],
    [`${invalid}no state is named \`.a\` beside this one`, ["a: {on: {GO: {target: .a}}}"]],
    [
      `${invalid}an event of the whole journey cannot lead to a state: no state stands beside the journey; write the transition in the states that it leads from`,
      ["a: {}", "b: {}"],
      ["on: {GO: {target: b}}"],
    ],
    [
      `${invalid}no state is named \`c\` beside this one`,
      ["a: {initial: x, states: {x: {}, h: {type: history, target: c}}}"],
    ],
    [
      `${invalid}a state with states inside needs \`initial\`; add \`initial:\` with one of its states, such as \`x\``,
      ["a: {states: {x: {}, y: {}}}"],
    ],
    [
      `${invalid}no state is named \`z\` here; its states are \`x\`, \`y\``,
      ["a: {initial: z, states: {x: {}, y: {}}}"],
    ],
    [
      `${invalid}no state is named \`planing\` here; did you mean \`planning\`?`,
      ["planning: {}"],
      ["initial: planing"],
    ],
    [
      `${invalid}a \`parallel\` state has no \`initial\`: all its states are entered; remove \`initial\``,
      ["a: {type: parallel, initial: x, states: {x: {}}}"],
    ],
    [`${invalid}there is no state here; add a state`, ["a: {states: {}}"]],
    [`${invalid}a \`final\` state has no states inside`, ["a: {type: final, initial: x, states: {x: {}}}"]],
    [`${invalid}a \`compound\` state needs \`states\`; add \`states:\``, ["a: {type: compound}"]],
    [`${invalid}a \`parallel\` state needs \`states\`; add \`states:\``, ["a: {type: parallel}"]],
    [
      `${invalid}a \`final\` state is the end: nothing leads on from it`,
      ["a: {type: final, on: {GO: {target: a}}}"],
    ],
    [
      `${invalid}\`target\` is only for states of the type \`history\`; write the target under an event of \`on\``,
      ["a: {target: b}", "b: {}"],
    ],
    [
      `${invalid}\`history\` is only for states of the type \`history\`; add \`type: history\``,
      ["a: {history: deep}"],
    ],
    [
      `${invalid}no state has a transition for the event \`GOO\`; did you mean \`GO\`?`,
      ["a: {entry: [{type: send-event, params: {event: GOO}}], on: {GO: {}}}"],
    ],
    [
      `${invalid}no state has a transition for the event \`STPO\`; did you mean \`STOP\`?`,
      ["a: {on: {STOP: {}}}"],
      ["customer-only: [STPO]"],
    ],
    [
      `${invalid}\`initial\` has no effect in a state without states inside; remove \`initial\`, or add \`states:\``,
      ["a: {initial: x}"],
    ],
    [
      `${invalid}a \`history\` state leads back at once and hears no event`,
      ["a: {initial: x, states: {x: {}, h: {type: history, on: {GO: {target: x}}}}}"],
    ],
    [
      `${invalid}\`h\` is a \`history\` state, and the first time there is none to come back to; name a state of another type`,
      ["a: {initial: h, states: {x: {}, h: {type: history}}}"],
    ],
    [
      `${invalid}\`g\` is a \`history\` state, and the first time there is none to come back to; name a state of another type`,
      ["a: {initial: x, states: {x: {}, h: {type: history, target: g}, g: {type: history, target: h}}}"],
    ],
    [
      "reference/unknown-rule: no rule is named `Q`",
      ["a: {entry: [{type: activate-rule, params: {rule: Q}}]}"],
    ],
    [
      "reference/unknown-rule: no rule is named `Q`",
      ["a: {exit: [{type: pause-tasks, params: {rules: [R1, Q]}}]}"],
    ],
    [
      "reference/unknown-rule: no rule is named `Q`",
      ["a: {on: {GO: {actions: [{type: resume-tasks, params: {rules: [Q]}}]}}}"],
    ],
    [
      "reference/unknown-rule: no indicator is named `R1`",
      ["a: {entry: [{type: raise-indicator, params: {indicator: R1}}]}"],
    ],
    [
      "reference/unknown-fact: no fact is named `home.movin`; did you mean `home.moving`?",
      [
        "a: {on: {GO: {target: b, guard: {all: [{fact: home.movin, operator: equal, value: true}]}}}}",
        "b: {}",
      ],
    ],
    ["journey/unreachable: nothing leads to the state `b`", ["a: {}", "b: {}"]],
    [
      "journey/unreachable: nothing leads to the state `b`",
      [
        "a: {}",
        "b: {initial: x, states: {x: {on: {GO: {target: y}}}, y: {}}, on: {GO: {target: c}}}",
        "c: {}",
      ],
    ],
    ["journey/unreachable: nothing leads to the state `x`", ["a: {initial: y, states: {x: {}, y: {}}}"]],
  ];

  test.each(faulty.map(named))("$what", ({ what, states, keys }) => {
    expect(journey(states, keys)).toContain(what);
  });
});

test("an unreachable state is told once, without what only it leads to", () => {
  const words = journey(["a: {}", "b: {on: {GO: {target: c}}}", "c: {initial: x, states: {x: {}, y: {}}}"]);
  expect(words.map((one) => one.split(";")[0])).toEqual([
    "journey/unreachable: nothing leads to the state `b`",
    "journey/unreachable: nothing leads to the state `c`",
  ]);
});

test("a wrong target does not make the state that was meant unreachable", () => {
  const words = journey(["a: {on: {GO: {target: bb}}}", "b: {}"]);
  expect(words).toHaveLength(1);
});

test("the place is that of the word that is wrong", () => {
  const states = ["a: {on: {GO: {target: bb}}}", "b: {entry: [{type: activate-rule, params: {rule: Q}}]}"];
  expect(placesOf(withBase({ path, text: text(states) }))).toEqual([
    `${path}:4:25 journey/invalid`,
    `${path}:5:52 reference/unknown-rule`,
  ]);
  expect(placesOf(withBase({ path, text: text(["a: {}", "lost: {}"]) }))).toEqual([
    `${path}:5:3 journey/unreachable`,
  ]);
});
