import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { repositoryFiles } from "../follow/real.ts";
import { digest } from "./probe.ts";

const expected = digest();

function inProcess(timeZone: string, locale: string) {
  const probe = fileURLToPath(new URL("probe.ts", import.meta.url));
  const env = { ...process.env, TZ: timeZone, LANG: locale, LC_ALL: locale };
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", probe, "print"], {
    env,
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as { readonly digest: string; readonly clock: number; readonly language: string };
}

/** A value with the keys of its mappings in reverse, and the lists of whole items in reverse. */
function reversed(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => reversed(item, depth + 1));
    return depth === 1 ? items.reverse() : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner, depth + 1)]),
  );
}

describe("the same bytes", () => {
  it.each([
    ["UTC", "en_US.UTF-8", 0, "en-US"],
    ["Europe/Helsinki", "fi_FI.UTF-8", -180, "fi-FI"],
    ["Pacific/Apia", "tr_TR.UTF-8", -780, "tr-TR"],
    ["America/New_York", "tr_TR.UTF-8", 240, "tr-TR"],
  ])("in %s with %s", (timeZone, locale, clock, language) => {
    const found = inProcess(timeZone, locale);
    expect(found).toEqual({ digest: expected, clock, language });
  });

  it("for shuffled files and answers", () => {
    expect(digest([...repositoryFiles()].reverse(), "reversed")).toBe(expected);
  });

  it("for shuffled rules in files, and keys in mappings", () => {
    const shuffled = repositoryFiles().map(({ path, text }) =>
      path.startsWith("rules/")
        ? {
            path,
            text: stringify(reversed(parse(text, { schema: "core" })), { aliasDuplicateObjects: false }),
          }
        : { path, text },
    );
    expect(digest(shuffled)).toBe(expected);
  });
});
