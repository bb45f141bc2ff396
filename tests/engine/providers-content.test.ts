import { expect, test } from "vitest";
import { evaluateWithProviders, type RegisterProvider } from "../../src/engine.ts";
import { evaluate } from "../../src/index.ts";
import { personas, program, situationOf } from "../content/matti.ts";
import { telling, watched } from "./registers.ts";

/** Facts that the rule base says a register could tell. */
const registers = [...program.facts.values()].flatMap(({ id, source }) =>
  source?.prefill === undefined ? [] : [{ id, register: source.prefill.register }],
);

test("with registers the persons of the case brief get the verdicts that their own answers give, with fewer questions", async () => {
  let asked = 0;
  let answered = 0;
  for (const persona of personas) {
    const { facts, ...rest } = situationOf(persona);
    const known = registers.filter(({ id }) => facts[id] !== undefined && facts[id] !== null);
    const { providers, requests } = watched(
      Object.fromEntries(
        known.map(({ id, register }): [string, RegisterProvider] => [id, telling(facts[id], { register })]),
      ),
    );
    const own = Object.fromEntries(Object.entries(facts).filter(([id]) => providers[id] === undefined));
    const { findings, problems, sources } = await evaluateWithProviders(
      program,
      { ...rest, facts: own },
      providers,
    );
    const verdicts = findings.rules.map(({ rule, verdict }) => [rule, verdict]);
    const expected = evaluate(program, { ...rest, facts }).rules.map(({ rule, verdict }) => [rule, verdict]);
    expect(verdicts, persona.id).toEqual(expected);
    expect(problems).toEqual([]);
    for (const { id, register } of known)
      if (sources[id] !== undefined) expect(sources[id].register).toBe(register);
    asked += requests.length;
    answered += known.length;
  }
  expect(registers.length).toBeGreaterThan(10);
  expect(asked).toBeGreaterThan(20);
  expect(asked).toBeLessThanOrEqual(answered);
});
