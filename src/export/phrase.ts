import type { Language } from "../model/index.ts";

/** One phrase of the screens and prints in three languages. `{name}` marks a place that `say` fills. */
export type Phrase = Readonly<Record<Language, string>>;
