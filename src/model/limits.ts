/**
 * Limits on untrusted input. Reaching one gives the code beside it; none is ever reached silently.
 * They are generous for people and small for machines: the repository's own content uses under half of each.
 */
export const limits = {
  /** Bytes (UTF-8) of one file: `file/too-large`. */
  fileBytes: 1_048_576,
  /** Bytes (UTF-8) of all files together: `file/total-too-large`. */
  totalBytes: 4_194_304,
  /** Files: `file/too-many`. */
  files: 4_096,
  /** Levels of nesting in a file: `yaml/too-deep`. */
  depth: 48,
  /** Values (scalars, lists, mappings) in one file: `yaml/too-many-nodes`. */
  nodes: 50_000,
  /** Words, signs, spaces, comments and lines of all files together: `file/total-too-large`. */
  tokens: 1_000_000,
  /** Rules of a catalogue: `limit/rules`. */
  rules: 10_000,
  /** Facts of a catalogue: `limit/facts`. */
  facts: 10_000,
  /** Diagnostics that are listed; one more says how many were left out: `limit/diagnostics`. */
  diagnostics: 200,
  /** Answers in a situation: `answer/too-many`. */
  answers: 10_000,
  /** UTF-16 units of a text answer: `answer/too-long`. */
  answerText: 10_000,
  /** Values of a series answer: `answer/too-long`. */
  seriesValues: 10_000,
  /** Characters of a stored record: `record/too-large`. */
  recordText: 33_554_432,
  /** Characters of an id. */
  id: 100,
  /** Characters of a customer-facing text. */
  text: 4_000,
} as const;
