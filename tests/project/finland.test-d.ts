import { expectTypeOf, test } from "vitest";
import { catalogueFiles } from "../../src/finland.ts";
import type { InputFile } from "../../src/index.ts";

test("the bundled catalogue is read-only and is what loadCatalogue takes", () => {
  expectTypeOf(catalogueFiles).toEqualTypeOf<readonly { readonly path: string; readonly text: string }[]>();
  expectTypeOf(catalogueFiles).toExtend<readonly InputFile[]>();
});
