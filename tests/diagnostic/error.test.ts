import { expect, test } from "vitest";
import { PalvelupolkuError } from "../../src/diagnostic/index.ts";

test("an error has its code, its name and its message", () => {
  const error = new PalvelupolkuError("call/unknown-life-event", "there is no life event `moving`");
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    code: "call/unknown-life-event",
    name: "PalvelupolkuError",
    message: "there is no life event `moving`",
  });
  expect(String(error)).toBe("PalvelupolkuError: there is no life event `moving`");
});
