import { files } from "virtual:palvelupolku-catalogue";

/** A rule file: `path` is relative to the catalogue's folder and has `/` between its parts, `text` is the whole file. */
export interface CatalogueFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The Finnish catalogue of this version: every file under `rules/` and `life-events/`, sorted by path, frozen.
 * Pass it to `loadCatalogue`. It is part of the bundle, so no file system is needed.
 */
export const catalogueFiles: readonly CatalogueFile[] = Object.freeze(
  files.map(({ path, text }) => Object.freeze({ path, text })),
);
