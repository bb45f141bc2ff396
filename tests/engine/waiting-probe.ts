/** Run in a child process by `providers-failing.test.ts`: waits for a register that never answers, and for nothing else. */
import { evaluateWithProviders } from "../../src/engine.ts";
import { asked, is, programOf, rule, situation } from "../compile/programs.ts";

const program = programOf({ facts: [asked("a", "boolean")], rules: [rule("R", { all: [is("a", true)] })] });
const providers = { a: { register: "silent", fetch: () => new Promise<never>(() => {}) } };
const { problems } = await evaluateWithProviders(program, situation({}), providers, { timeout: 30 });
console.log(JSON.stringify(problems.map(({ code }) => code)));
