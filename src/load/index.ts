export type { InputFile } from "./input-file.ts";
export { type LoadedSources, loadSources } from "./load-sources.ts";
export type { SourceFile, SourceKind } from "./source-file.ts";
