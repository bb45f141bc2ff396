/** Answers of a customer, as they come from a request. */
export type Answers = Readonly<Record<string, unknown>>;

/** An object as a portal has it: read from JSON. */
export function asRequest(answers: Answers): Answers {
  return JSON.parse(JSON.stringify(answers)) as Answers; // what was written above
}
