import { defineConfig } from "vitest/config";
import { catalogueForTests } from "./tools/catalogue-plugin.ts";

const properties = "tests/**/*.prop.test.ts";

export default defineConfig({
  plugins: [catalogueForTests(import.meta.dirname)],
  test: {
    // A busy machine is slow, not wrong; tests that watch the time say so themselves.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "runtime", include: ["tests/**/*.test.ts"], exclude: [properties] } },
      { extends: true, test: { name: "property", include: [properties] } },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          // Faults in other files are the type check's to report; here only the type tests count.
          typecheck: {
            enabled: true,
            only: true,
            include: ["tests/**/*.test-d.ts"],
            ignoreSourceErrors: true,
            tsconfig: "tests/project/tsconfig.types.json",
          },
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.d.ts"],
      reporter: [["text", { skipFull: true }], "text-summary"],
      reportOnFailure: true,
      thresholds: { statements: 95, branches: 95 },
    },
  },
});
