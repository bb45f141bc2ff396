import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";

interface Probe {
  readonly answers: unknown;
  /** Minutes from local time to UTC in November 2011 and July 2026. */
  readonly offsets: readonly number[];
  /** Days of local time from 29 December 2011 to 1 January 2012. */
  readonly localDays: number;
  readonly locale: string;
}

const run = promisify(execFile);
const script = fileURLToPath(new URL("./zone-probe.ts", import.meta.url));

async function probe(zone: string, locale: string): Promise<Probe> {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  const { stdout } = await run(process.execPath, ["--import", "tsx", script], { env });
  return JSON.parse(stdout);
}

const places = [
  ["UTC", "en_US.UTF-8"],
  ["Europe/Helsinki", "fi_FI.UTF-8"],
  ["Pacific/Apia", "tr_TR.UTF-8"],
  ["America/New_York", "en_US.UTF-8"],
] as const;

describe("in every time zone and locale", () => {
  let probes: readonly Probe[] = [];

  beforeAll(async () => {
    probes = await Promise.all(places.map(([zone, locale]) => probe(zone, locale)));
  }, 60_000);

  test("the answers are the same", () => {
    expect(probes).toHaveLength(places.length);
    for (const { answers } of probes) expect(answers).toEqual(probes[0]?.answers);
  });

  test("the answers know the day that Apia skipped", () => {
    expect(probes[0]?.answers).toMatchObject({
      answers: expect.arrayContaining([
        expect.objectContaining({
          date: "2011-12-29",
          added: expect.arrayContaining(["2011-12-30", "2011-12-31"]),
        }),
        expect.objectContaining({ date: "2011-12-30", real: true, parts: [2011, 12, 30, 5] }),
      ]),
    });
  });

  test("the processes really ran in different zones and locales", () => {
    expect(probes.map(({ offsets }) => offsets)).toEqual([
      [0, 0],
      [-120, -180],
      [600, -780],
      [300, 240],
    ]);
    // 30 December 2011 does not exist in Apia: from 29 December to 1 January there are two days, elsewhere three.
    expect(probes.map(({ localDays }) => localDays)).toEqual([3, 3, 2, 3]);
    expect(probes.map(({ locale }) => locale)).toEqual(["en-US", "fi-FI", "tr-TR", "en-US"]);
  });
});
