import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readArguments } from "../../examples/arguments.ts";
import { answerInWords } from "../../examples/interview-text.ts";
import { run as liisa } from "../../examples/liisa.ts";
import { run } from "../../examples/matti.ts";
import { mattiAnswers } from "../../examples/matti-answers.ts";
import { hanging, heading } from "../../examples/paragraph.ts";
import { columns } from "../../src/export/layout.ts";
import { compile, type Language, languages, type Question } from "../../src/index.ts";
import { readCatalogue } from "../../src/node.ts";
import { text } from "./sample-plan.ts";

describe("the command line", () => {
  test.each([
    [[], { journey: "matti", language: "fi", width: null, facts: null }],
    [["--lang", "sv"], { journey: "matti", language: "sv", width: null, facts: null }],
    [["matti", "--lang=en", "--width", "60"], { journey: "matti", language: "en", width: 60, facts: null }],
    [
      ["--facts", '{"person.age": 35}'],
      { journey: "matti", language: "fi", width: null, facts: { "person.age": 35 } },
    ],
  ])("%j", (args, expected) => {
    expect(readArguments(args)).toEqual(expected);
  });

  test.each([
    [["--lang", "de"], "The language is fi, sv or en. For example: --lang sv"],
    [["--lang"], "Write: npm start -- [journey] [--lang fi|sv|en] [--width columns] [--facts json]"],
    [["--colour"], "Write: npm start -- [journey] [--lang fi|sv|en] [--width columns] [--facts json]"],
    [["--width", "wide"], "The width is a number of columns. For example: --width 80"],
    [["--width", "0"], "The width is a number of columns. For example: --width 80"],
    [["--facts", "[1]"], `The facts are a mapping in JSON. For example: --facts '{"person.age": 35}'`],
    [["--facts", "{"], `The facts are a mapping in JSON. For example: --facts '{"person.age": 35}'`],
    [["matti", "sanna"], "Name one journey. For example: matti"],
  ])("%j is refused in plain words", (args, problem) => {
    expect(readArguments(args)).toEqual({ problem });
  });
});

describe("an answer in words", () => {
  const question: Question = {
    tasks: [],
    proven: false,
    decides: text("Riippuu"),
    fact: "a",
    type: "choices",
    text: text("Kysymys?"),
    why: null,
    help: null,
    options: [
      { id: "x", text: text("Äks", "Ex", "X"), hidden: false },
      { id: "y", text: text("Yy", "Y", "Y"), hidden: true },
    ],
    exclusive: null,
    emptyAllowed: true,
    unit: null,
    min: null,
    max: null,
    declinable: true,
    sensitive: false,
    safety: false,
    section: "s",
    rules: [],
    prefill: null,
  };

  test.each([
    [null, "ei vastattu"],
    [true, "Kyllä"],
    [false, "Ei"],
    ["x", "Äks"],
    [["x", "y"], "Äks, Yy"],
    [[], "ei mitään näistä"],
    [35, "35"],
    ["837", "837"],
  ])("%j is %j", (answer, expected) => {
    expect(answerInWords({ question, answer }, "fi")).toBe(expected);
  });

  test("a date is written as people write it", () => {
    const dated = { question: { ...question, type: "date" }, answer: "2026-12-05" } as const;
    expect(answerInWords(dated, "fi")).toBe("la 5.12.2026");
    expect(answerInWords({ ...dated, answer: null }, "en")).toBe("no answer");
  });
});

describe("paragraphs", () => {
  test("a heading is underlined", () => {
    expect(heading("Otsikko")).toEqual(["Otsikko", "-------"]);
  });

  test("lines of steps and of lists in lists hang under their first word", () => {
    expect(hanging("  - yksi kaksi kolme", 14)).toEqual(["  - yksi kaksi", "    kolme"]);
    expect(hanging("  10. yksi kaksi", 12)).toEqual(["  10. yksi", "      kaksi"]);
    expect(hanging("", 10)).toEqual([""]);
  });

  test("lines hang under the first word", () => {
    expect(hanging("- yksi kaksi kolme", 12)).toEqual(["- yksi kaksi", "  kolme"]);
    expect(hanging("- pitkäsanaensimmäisenä", 10)).toEqual(["- pitkäsanaensimmäisenä"]);
    expect(hanging("Soita 09 2525 0111 nyt", 14)).toEqual(["Soita", "09 2525 0111", "nyt"]);
  });
});

const root = fileURLToPath(new URL("../..", import.meta.url));

// Reading and compiling every rule takes a moment on a busy machine.
describe("npm start", { timeout: 60_000 }, () => {
  const first: Record<Language, readonly string[]> = {
    fi: [
      "Jos olet vaarassa, soita 112.",
      "Aloita näistä kolmesta",
      "1.  Ilmoittaudu työttömäksi työnhakijaksi",
      "Miksi näin? Esimerkkejä suunnitelmasta ti 24.11.2026\n",
      "Suunnitelman kuitti\n",
      "Koe: suunnitelma tehtiin kuitista uudelleen",
    ],
    sv: [
      "Om du är i fara, ring 112.",
      "Börja med de här tre",
      "1.  Anmäl dig som arbetslös arbetssökande",
      "Varför så? Exempel ur planen för ti 24.11.2026\n",
      "Planens kvitto\n",
      "Prov: planen gjordes på nytt av kvittot",
    ],
    en: [
      "If you are in danger, call 112.",
      "Start with these three",
      "1.  Register as an unemployed jobseeker",
      "Why so? Examples from the plan of Tue 24 November 2026\n",
      "Receipt of the plan\n",
      "Test: the plan was made again from the receipt",
    ],
  };

  test.each(languages)("prints Matti's interview and plan in %s", async (language) => {
    const { text: output, isProved } = await run({ language, width: 60, colour: false });
    expect(isProved).toBe(true);
    const places = first[language].map((each) => output.indexOf(each));
    expect(places[0]).toBe(0);
    expect(places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0))).toBe(true);
    const lines = output.split("\n");
    expect(lines.filter((line) => columns(line) > 60)).toEqual([]);
    // No codes, no escape sequences, and none of the lines that were closed.
    expect(output).not.toMatch(/\b[RI]\d\d\b|health\.|derived\.|not-coping|09 2525 011[3-6]/);
    expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  // The whole of Liisa's year is followed, which takes its time.
  test("prints Liisa's interview, plan, calendar and year", { timeout: 120_000 }, async () => {
    const { text: output, isProved } = await liisa({ language: "sv", width: 60, colour: false });
    expect(isProved).toBe(true);
    const parts = [
      "Frågor och svar\n---------------\nIdén:",
      "Återkommande uppgifter\n",
      "Papper: gör en gång, använd många gånger\n",
      "Kalender: ",
      "Juni 2027\n---------\n",
      "Maj 2028\n--------\n",
      "Från idén till öppningen och det första året\n",
      "Härnäst:\n",
      "Varför så? Exempel ur planen för ti 24.11.2026\n",
      "Planens kvitto\n",
      "Prov: planen gjordes på nytt av kvittot",
    ];
    const places = parts.map((each) => output.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(output.split("\n").filter((line) => columns(line) > 60)).toEqual([]);
    expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("Matti's answers are those of the persona", async () => {
    const program = compile(await readCatalogue(root));
    const persona = program.lifeEvents["business-failure"]?.personas.find(({ id }) => id === "matti");
    const answered = Object.entries(persona?.facts ?? {}).filter(([, answer]) => answer !== null);
    expect(mattiAnswers).toEqual(Object.fromEntries(answered));
  });

  test("refuses a wrong language in plain words", () => {
    const tsx = fileURLToPath(import.meta.resolve("tsx/cli"));
    const started = spawnSync(process.execPath, [tsx, "examples/start.ts", "--lang", "de"], { cwd: root });
    expect(started.status).toBe(2);
    expect(started.stderr.toString()).toBe("The language is fi, sv or en. For example: --lang sv\n");
    expect(started.stdout.toString()).toBe("");
  });
});
