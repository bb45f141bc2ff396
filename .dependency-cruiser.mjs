/**
 * The import law (ARCHITECTURE: layout). A folder of the kernel or the pipeline imports only folders that stand before it
 * in these two lists, and only through their `index.ts`; entry files compose and nothing imports them.
 */
const kernel = ["diagnostic", "model", "calendar", "logic"];
const pipeline = [
  "load",
  "validate",
  "compile",
  "interview",
  "evaluate",
  "plan",
  "explain",
  "follow",
  "export",
];
const folders = [...kernel, ...pipeline];

/** Where each runtime dependency may be imported; a package that is not listed may be imported nowhere. */
const packages = {
  zod: "^src/(model|load|validate)/",
  xstate: "^src/(compile|follow)/",
  "date-fns": "^src/calendar/",
  "@date-fns/utc": "^src/calendar/",
  "json-rules-engine": "^src/engine[.]ts$",
  yaml: "^src/load/",
};

/** Matches a module of the package, installed or not. */
const modulesOf = (name) => `(^|node_modules/)${name}(/|$)`;

const error = "error";

export default {
  forbidden: [
    ...folders.map((folder, index) => ({
      name: `layer-${folder}`,
      comment: `src/${folder} imports only ${index === 0 ? "itself" : folders.slice(0, index).join(", ")}`,
      severity: error,
      from: { path: `^src/${folder}/` },
      to: { path: "^src/", pathNot: `^src/(${folders.slice(0, index + 1).join("|")})/` },
    })),
    {
      name: "unknown-folder",
      comment: "a new folder in src needs a place in the import law",
      severity: error,
      from: { path: "^src/[^/]+/", pathNot: `^src/(${folders.join("|")})/` },
      to: {},
    },
    {
      name: "only-through-index",
      comment: "a folder is imported through its index.ts, type-only imports included",
      severity: error,
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/index[.]ts$"] },
    },
    {
      name: "entry-only-through-index",
      comment: "an entry file imports a folder through its index.ts",
      severity: error,
      from: { path: "^src/[^/]+$" },
      to: { path: "^src/[^/]+/", pathNot: "^src/[^/]+/index[.]ts$" },
    },
    {
      name: "nothing-imports-an-entry",
      comment: "only the entry files compose",
      severity: error,
      from: { path: "^src/" },
      to: { path: "^src/[^/]+$" },
    },
    ...Object.entries(packages).map(([name, place]) => ({
      name: `package-${name.replace(/[^a-z-]+/g, "-").replace(/^-/, "")}`,
      comment: `${name} is imported only where ${place} matches`,
      severity: error,
      from: { path: "^src/", pathNot: place },
      to: { path: modulesOf(name) },
    })),
    {
      name: "foreign-package",
      comment: "src imports only the runtime dependencies that the import law lists",
      severity: error,
      from: { path: "^src/" },
      to: { path: "node_modules/", pathNot: Object.keys(packages).map((name) => `node_modules/${name}/`) },
    },
    {
      name: "unresolved",
      comment: "an import that leads nowhere hides from every other rule",
      severity: error,
      from: { path: "^src/" },
      to: { couldNotResolve: true, pathNot: "^virtual:palvelupolku-catalogue$" },
    },
    {
      name: "catalogue-only-in-finland",
      comment: "the bundled rule files are imported by src/finland.ts alone",
      severity: error,
      from: { path: "^src/", pathNot: "^src/finland[.]ts$" },
      to: { path: "^virtual:" },
    },
    {
      name: "node-only-in-node",
      comment: "only src/node.ts uses what Node.js has built in",
      severity: error,
      from: { path: "^src/", pathNot: "^src/node[.]ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "src-alone",
      comment: "src never imports tests, examples, tools or content",
      severity: error,
      from: { path: "^src/" },
      to: { pathNot: "^src/", dependencyTypes: ["local"] },
    },
    {
      name: "no-cycle",
      comment: "no import cycles, type-only imports included",
      severity: error,
      from: { path: "^src/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Type-only imports are imports too: a cycle of types is a cycle in the reader's head.
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      extensions: [".ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
