/** What one code means and what its reader should do. `docs/diagnostics.md` is this table; a test keeps both equal. */
interface CodeEntry {
  readonly severity: "error" | "warning";
  readonly meaning: string;
  readonly remedy: string;
}

const table = {
  // --- files (stage: load) ---------------------------------------------------------------------------------
  "file/too-large": {
    severity: "error",
    meaning: "a file is larger than the limit",
    remedy: "split the file into several topic files",
  },
  "file/total-too-large": {
    severity: "error",
    meaning: "all files together are larger than the limit",
    remedy: "load fewer files at once",
  },
  "file/too-many": {
    severity: "error",
    meaning: "there are more files than the limit",
    remedy: "join small files of one topic",
  },
  "file/encoding": {
    severity: "error",
    meaning: "the text is not valid UTF-8 or holds a control character such as NUL",
    remedy: "save the file as plain UTF-8 text",
  },
  "file/unexpected": {
    severity: "error",
    meaning: "the file's path is not one that the catalogue reads",
    remedy: "put it at `rules/<topic>/<name>.yaml` or `life-events/<event>/{event,journey,personas}.yaml`",
  },
  "file/duplicate": {
    severity: "error",
    meaning: "two files have the same path, or a life event has one of its files twice",
    remedy: "remove one of them",
  },
  "file/missing": {
    severity: "error",
    meaning: "a life event has no `event.yaml`",
    remedy: "add `event.yaml` beside the other files of the life event",
  },
  "file/unreadable": {
    severity: "error",
    meaning: "a file or folder could not be read from disk",
    remedy: "check that it exists and that you may read it",
  },
  // --- YAML (stage: load) ----------------------------------------------------------------------------------
  "yaml/syntax": {
    severity: "error",
    meaning: "the text is not valid YAML or JSON",
    remedy: "look at the marked place: often a missing quote, colon or space",
  },
  "yaml/duplicate-key": {
    severity: "error",
    meaning: "a key is written twice in one mapping",
    remedy: "keep one of them",
  },
  "yaml/alias": {
    severity: "error",
    meaning: "anchors and aliases (`&name`, `*name`, `<<`) are not allowed",
    remedy: "write the value out",
  },
  "yaml/tag": {
    severity: "error",
    meaning: "tags (`!name`) are not allowed",
    remedy: "remove the tag, or put the text in quotes",
  },
  "yaml/directive": {
    severity: "error",
    meaning: "directives (`%YAML`) and several documents in one file are not allowed",
    remedy: "keep one document without directives",
  },
  "yaml/too-deep": {
    severity: "error",
    meaning: "the nesting is deeper than the limit",
    remedy: "name a part of the condition as a derived fact",
  },
  "yaml/too-many-nodes": {
    severity: "error",
    meaning: "the file holds more values than the limit",
    remedy: "split the file into several topic files",
  },
  "yaml/forbidden-key": {
    severity: "error",
    meaning: "a key is not allowed anywhere, such as `__proto__` or a key that is not text",
    remedy: "choose another name",
  },
  "yaml/number": {
    severity: "error",
    meaning: "a number is not finite, cannot be kept exactly, or begins with 0",
    remedy: "write a number with fewer digits, or put it in quotes if it is a text",
  },
  // --- shape (stage: validate) -----------------------------------------------------------------------------
  "schema/unknown-key": {
    severity: "error",
    meaning: "the key is not one that this place knows",
    remedy: "correct the spelling or remove the key",
  },
  "schema/missing-key": {
    severity: "error",
    meaning: "a key that this place needs is missing",
    remedy: "add the key",
  },
  "schema/wrong-type": {
    severity: "error",
    meaning: "the value has another type than this place needs",
    remedy: "write a value of the type that the message names",
  },
  "schema/invalid-value": {
    severity: "error",
    meaning: "the value is not one of those allowed here",
    remedy: "use one of the values that the message names",
  },
  // --- references and types (stage: validate) --------------------------------------------------------------
  "reference/unknown-fact": {
    severity: "error",
    meaning: "no fact has this name",
    remedy: "correct the name, or declare the fact in a topic",
  },
  "reference/unknown-operator": {
    severity: "error",
    meaning: "no operator has this name",
    remedy: "use one of the operators in `docs/expressions.md`",
  },
  "reference/unknown-option": {
    severity: "error",
    meaning: "the fact has no such option",
    remedy: "use one of the fact's options",
  },
  "reference/unknown-expression": {
    severity: "error",
    meaning: "no expression has this name",
    remedy: "use one of the expressions in `docs/expressions.md`",
  },
  "reference/unknown-setting": {
    severity: "error",
    meaning: "an expression names a yearly setting that does not exist",
    remedy: "write the id of a setting that a topic declares, or declare it under `settings`",
  },
  "reference/unknown-service": {
    severity: "error",
    meaning: "no service has this id",
    remedy: "correct the id, or declare the service in a topic",
  },
  "reference/unknown-organisation": {
    severity: "error",
    meaning: "no organisation has this id",
    remedy: "correct the id, or add it to `rules/organisations.yaml`",
  },
  "reference/unknown-law": {
    severity: "error",
    meaning: "no law has this number",
    remedy: "correct the number, or add it to `rules/laws.yaml`",
  },
  "reference/unknown-rule": {
    severity: "error",
    meaning: "no rule has this name",
    remedy: "correct the name",
  },
  "reference/unknown-persona": {
    severity: "error",
    meaning: "the life event has no persona with this id",
    remedy: "correct the id",
  },
  "reference/unknown-task": {
    severity: "error",
    meaning: "no rule or task has this name",
    remedy: "write a rule's name, or `<rule>.<task>`",
  },
  "reference/unknown-event": {
    severity: "error",
    meaning: "no event has this name",
    remedy: "correct the name, or declare it under `events` in a topic",
  },
  "reference/unknown-topic": {
    severity: "error",
    meaning: "no folder under `rules/` has this name",
    remedy: "correct the name",
  },
  "reference/unknown-life-event": {
    severity: "error",
    meaning: "no folder under `life-events/` has this name",
    remedy: "correct the name",
  },
  "reference/unknown-role": {
    severity: "error",
    meaning: "the life event has no participant with this role",
    remedy: "correct the role, or add it to `participants`",
  },
  "type/operator": {
    severity: "error",
    meaning: "the operator does not suit the fact's type",
    remedy: "use an operator that the message names",
  },
  "type/value": {
    severity: "error",
    meaning: "the value does not have the type that this place needs",
    remedy: "write a value of the type that the message names",
  },
  "type/arguments": {
    severity: "error",
    meaning: "an expression has the wrong arguments",
    remedy: "compare with the example in `docs/expressions.md`",
  },
  "type/fact": {
    severity: "error",
    meaning: "the fact's declaration does not fit its type",
    remedy: "follow the message: for example a `choice` needs `options`",
  },
  "type/ambiguous-fact": {
    severity: "error",
    meaning: "a fact must be asked, given or derived, and only one of these",
    remedy: "keep exactly one of `question`, `given` and `derive`",
  },
  "type/rule": {
    severity: "error",
    meaning: "a key has no effect in a rule of this type",
    remedy: "remove the key, or change the rule's type",
  },
  // --- meaning of the whole (stage: validate) --------------------------------------------------------------
  "duplicate/fact": {
    severity: "error",
    meaning: "two facts have the same id",
    remedy: "keep one: a fact has one owner",
  },
  "duplicate/service": {
    severity: "error",
    meaning: "two services have the same id, so one thing would have two owners",
    remedy: "keep one of them",
  },
  "duplicate/organisation": {
    severity: "error",
    meaning: "two organisations have the same id",
    remedy: "keep one of them",
  },
  "duplicate/law": {
    severity: "error",
    meaning: "two laws have the same number",
    remedy: "keep one of them",
  },
  "duplicate/rule": {
    severity: "error",
    meaning: "two rules have the same name",
    remedy: "rename one of them",
  },
  "duplicate/task": {
    severity: "error",
    meaning: "two tasks of one rule have the same name",
    remedy: "rename one of them",
  },
  "duplicate/name": {
    severity: "error",
    meaning: "the same name stands twice in one list",
    remedy: "keep one of them",
  },
  "duplicate/life-event": {
    severity: "error",
    meaning: "two life events have the same id",
    remedy: "rename one of them",
  },
  "cycle/facts": {
    severity: "error",
    meaning: "facts and rules need each other in a circle, so none can be decided first",
    remedy: "break the circle at one of the names in the message",
  },
  "cycle/after": {
    severity: "error",
    meaning: "tasks wait for each other in a circle, so none could ever be done",
    remedy: "remove one `after`",
  },
  "cycle/services": {
    severity: "error",
    meaning: "predecessors and successors form a circle",
    remedy: "break the circle at one of the services in the message",
  },
  "validity/reversed": {
    severity: "error",
    meaning: "validity ends before it begins",
    remedy: "exchange the dates or correct one",
  },
  "validity/overlap": {
    severity: "error",
    meaning: "two versions are in force on the same day",
    remedy: "end one the day before the other begins",
  },
  "validity/gap": {
    severity: "warning",
    meaning: "no version is in force between two versions",
    remedy: "let the earlier end the day before the later begins, if the gap is not meant",
  },
  "validity/dead-end": {
    severity: "error",
    meaning: "a service has ended, a rule still offers it, and no successor is named",
    remedy: "name the successor, or end the rule",
  },
  "text/same-in-two-languages": {
    severity: "warning",
    meaning: "a long text is the same in two languages",
    remedy: "translate it",
  },
  "rule/no-example": {
    severity: "warning",
    meaning: "a rule has no example that holds, or none that fails",
    remedy: "add examples to the topic",
  },
  "rule/order": {
    severity: "warning",
    meaning: "two rules of one life event have the same urgency and order",
    remedy: "give them different orders",
  },
  "rule/after-later": {
    severity: "warning",
    meaning: "a task waits for one that stands later in the list",
    remedy: "give the earlier step a smaller urgency or order",
  },
  "fact/not-asked": {
    severity: "warning",
    meaning: "a life event's rules need an asked fact that its `questions` do not list",
    remedy: "add the fact to a section of `questions`",
  },
  "journey/invalid": {
    severity: "error",
    meaning: "the state chart is not a valid machine",
    remedy: "follow the message: for example a target that is no state",
  },
  "journey/unreachable": {
    severity: "error",
    meaning: "no transition leads to the state",
    remedy: "add a transition to it or remove it",
  },
  // --- limits ----------------------------------------------------------------------------------------------
  "limit/rules": {
    severity: "error",
    meaning: "there are more rules than the limit",
    remedy: "load fewer topics",
  },
  "limit/facts": {
    severity: "error",
    meaning: "there are more facts than the limit",
    remedy: "load fewer topics",
  },
  "limit/diagnostics": {
    severity: "error",
    meaning: "there are more faults than are listed",
    remedy: "mend the listed ones first",
  },
  // --- registers and receipts (values beside the result, never thrown) --------------------------------------
  "register/failed": {
    severity: "error",
    meaning: "the register could not be asked, or its provider failed",
    remedy: "ask the customer, or try again later",
  },
  "register/timed-out": {
    severity: "error",
    meaning: "the register did not answer in time",
    remedy: "ask the customer, or try again later",
  },
  "register/aborted": {
    severity: "error",
    meaning: "the waiting was ended before the register answered",
    remedy: "ask the customer, or try again later",
  },
  "register/no-value": {
    severity: "error",
    meaning: "the register does not know the fact",
    remedy: "ask the customer",
  },
  "register/invalid-answer": {
    severity: "error",
    meaning: "the provider's answer is not `{ value, at }`, or `at` is neither a day nor a moment",
    remedy: "correct the provider; `at` is written like `2026-11-24` or `2026-11-24T09:30:00Z`",
  },
  "receipt/invalid": {
    severity: "error",
    meaning: "it is no receipt of this library, or it was changed",
    remedy: "look for the receipt as it was given",
  },
  "receipt/other-catalogue": {
    severity: "error",
    meaning: "the rule base is not the one that the plan was made with",
    remedy: "load the rule files whose hash the receipt names",
  },
  "receipt/facts-missing": {
    severity: "error",
    meaning: "answers that the plan was made with are not among the facts",
    remedy: "give the answers to the facts that the result lists",
  },
  "receipt/other-library": {
    severity: "error",
    meaning: "the plan differs, and so does the version of the library",
    remedy: "make the plan with the version that the receipt names",
  },
  "receipt/other-plan": {
    severity: "error",
    meaning: "the plan differs, so other answers were given",
    remedy: "give the answers as they were",
  },
  // --- answers (values beside the result, never thrown) ----------------------------------------------------
  "answer/unknown-fact": {
    severity: "error",
    meaning: "an answer's key is no fact of the catalogue",
    remedy: "send answers by the question's `fact`",
  },
  "answer/derived-fact": {
    severity: "error",
    meaning: "the fact is computed and cannot be given",
    remedy: "send the facts it is computed from",
  },
  "answer/wrong-type": {
    severity: "error",
    meaning: "the answer has another type than the question asks",
    remedy: "send the type the question names",
  },
  "answer/not-an-option": {
    severity: "error",
    meaning: "the answer is not one of the options",
    remedy: "send an option's `id`",
  },
  "answer/not-a-date": {
    severity: "error",
    meaning: "the answer is no day of the calendar",
    remedy: "send `YYYY-MM-DD`",
  },
  "answer/out-of-range": {
    severity: "error",
    meaning: "the number is outside the question's limits or not finite",
    remedy: "send a number inside the limits",
  },
  "answer/empty": {
    severity: "error",
    meaning: "the question needs at least one choice",
    remedy: "send at least one option, or `null` to decline",
  },
  "answer/exclusive-option": {
    severity: "error",
    meaning: "an option that excludes the others came together with them",
    remedy: "send that option alone",
  },
  "answer/repeated-option": {
    severity: "error",
    meaning: "an option was sent twice",
    remedy: "send each option once",
  },
  "answer/too-long": {
    severity: "error",
    meaning: "the answer is longer than the limit",
    remedy: "send a shorter one",
  },
  "answer/not-declinable": {
    severity: "error",
    meaning: "this question cannot be declined",
    remedy: "leave it out until it is answered",
  },
  "answer/too-many": {
    severity: "error",
    meaning: "there are more answers than the limit",
    remedy: "send only answers to known questions",
  },
  // --- calls (thrown as PalvelupolkuError) -----------------------------------------------------------------
  "call/not-a-program": {
    severity: "error",
    meaning: "what was passed as the program is none",
    remedy: "pass what `compile` gave",
  },
  "call/not-a-record": {
    severity: "error",
    meaning: "what was passed as a record is none",
    remedy: "pass what `startFollowing`, `follow`, `replan` or `restoreRecord` gave",
  },
  "call/not-a-situation": {
    severity: "error",
    meaning: "the situation is not `{ lifeEvent, today, facts }`",
    remedy: "send an object with these three keys",
  },
  "call/unknown-life-event": {
    severity: "error",
    meaning: "the program has no such life event",
    remedy: "use a key of `program.lifeEvents`",
  },
  "call/not-a-date": {
    severity: "error",
    meaning: "a date argument is no day of the calendar",
    remedy: "send `YYYY-MM-DD`",
  },
  "call/unknown-id": {
    severity: "error",
    meaning: "no rule or task has this id",
    remedy: "use an id from the plan or the findings",
  },
  "call/bad-option": {
    severity: "error",
    meaning: "an option that was passed cannot be used",
    remedy: "see the function's documentation",
  },
  "call/invalid-catalogue": {
    severity: "error",
    meaning: "the catalogue has faults",
    remedy: "read the diagnostics that the error carries",
  },
  // --- events of a followed plan (values beside the unchanged record) ---------------------------------------
  "event/unknown-type": {
    severity: "error",
    meaning: "no such event is followed",
    remedy: "use one of the event types of the documentation",
  },
  "event/invalid": {
    severity: "error",
    meaning: "an event has not the shape of its type",
    remedy: "correct the key that the path names",
  },
  "event/stale": {
    severity: "error",
    meaning: "the record has changed since the writer read it",
    remedy: "read the record again and decide anew",
  },
  "event/out-of-role": {
    severity: "error",
    meaning: "role or consent does not allow this",
    remedy: "let somebody do it who may, or ask the customer for consent",
  },
  "event/against-state": {
    severity: "error",
    meaning: "this cannot be done where the matter stands now",
    remedy: "look at its state first",
  },
  "event/unknown-item": {
    severity: "error",
    meaning: "there is no such item, result or message for this participant",
    remedy: "use an id from the participant's view",
  },
  "event/unknown-participant": {
    severity: "error",
    meaning: "no such participant is part of the plan now",
    remedy: "use the id of an active participant",
  },
  "event/unknown-role": {
    severity: "error",
    meaning: "the life event has no such role to join in",
    remedy: "use a role of the life event, not the customer's",
  },
  "event/unknown-owner": {
    severity: "error",
    meaning: "no organisation has this id",
    remedy: "use an id from the catalogue",
  },
  "event/unknown-journey-event": {
    severity: "error",
    meaning: "the life event's journey knows no such event",
    remedy: "use an event of the state chart",
  },
  "event/duplicate-id": {
    severity: "error",
    meaning: "the id is already in use in this record",
    remedy: "choose another id",
  },
  "event/agreed": {
    severity: "error",
    meaning: "the item is agreed and cannot be changed by one party",
    remedy: "reopen the plan first",
  },
  "event/rule-item": {
    severity: "error",
    meaning: "an item that rules give cannot be removed",
    remedy: "decline it instead",
  },
  "event/safety-item": {
    severity: "error",
    meaning: "a safety item can only be acknowledged",
    remedy: "send `safety-acknowledged`",
  },
  "event/not-a-measurement": {
    severity: "error",
    meaning: "results belong to a series, and a series is changed only by results",
    remedy: "record or withdraw single results",
  },
  "event/wrong-unit": {
    severity: "error",
    meaning: "a result has another unit than its fact",
    remedy: "convert it to the fact's unit, or leave the unit out",
  },
  "event/implausible": {
    severity: "error",
    meaning: "a result is outside what is physically possible",
    remedy: "check the number and its unit; the fact's limits are wide",
  },
  "event/opened-by-professional": {
    severity: "error",
    meaning: "a professional opens this service; the customer cannot begin to use it before that",
    remedy: "ask the service's owner, or let a professional send `service-opened`",
  },
  "event/unknown-service": {
    severity: "error",
    meaning: "no service has this id, or none that has to be opened",
    remedy: "use the id of a service with `access: professional`",
  },
  "event/unknown-goal": {
    severity: "error",
    meaning: "the life event has no such goal, or it is not agreed",
    remedy: "use a goal of the life event",
  },
  "event/not-a-target": {
    severity: "error",
    meaning: "a value is no target of the goal, or one of several targets is missing",
    remedy: "give a value for every target fact of the goal, and for nothing else",
  },
  "event/day-backwards": {
    severity: "error",
    meaning: "a day is before the record's day",
    remedy: "time only goes forward",
  },
  "event/day-to-come": {
    severity: "error",
    meaning: "something done is dated on a day to come",
    remedy: "give today or an earlier day",
  },
  "event/undeclared": {
    severity: "error",
    meaning: "no topic declares an event of this name",
    remedy: "use a name from the `events` of the rule base",
  },
  "event/already-happened": {
    severity: "error",
    meaning: "the event is known to have happened on that day",
    remedy: "nothing needs to be done",
  },
  "event/not-happened": {
    severity: "error",
    meaning: "the event is not known to have happened on that day",
    remedy: "withdraw it on the day for which it was told",
  },
  "event/not-a-result": {
    severity: "error",
    meaning: "a value is no result of the task that was done",
    remedy: "give values of facts whose `result-of` is this task",
  },
  // --- stored records (values, nothing is restored) ---------------------------------------------------------
  "record/not-json": {
    severity: "error",
    meaning: "the stored text is not JSON",
    remedy: "restore it from a backup",
  },
  "record/too-large": {
    severity: "error",
    meaning: "the record is larger than the limit",
    remedy: "close it and begin a new one that refers to it",
  },
  "record/version": {
    severity: "error",
    meaning: "the record's version is not one that can be read",
    remedy: "use the library version that wrote it, or a newer one",
  },
  "record/integrity": {
    severity: "error",
    meaning: "the record's content does not match its hash",
    remedy: "it was changed or damaged: restore it from a backup",
  },
  "record/signature": {
    severity: "error",
    meaning: "the signature is missing or wrong for this key",
    remedy: "check the key; do not use the record",
  },
  "record/invalid": {
    severity: "error",
    meaning: "the record has not the shape of its version",
    remedy: "restore it from a backup",
  },
  "record/journey": {
    severity: "error",
    meaning: "the journey's state is not one of this rule base's machine",
    remedy: "load the rule base that wrote it, or migrate the journey",
  },
  "record/life-event": {
    severity: "error",
    meaning: "the rule base has no such life event",
    remedy: "load the rule base that has it",
  },
} as const satisfies Record<string, CodeEntry>;

/** A stable diagnostic code, such as `reference/unknown-fact`. */
export type Code = keyof typeof table;

/** Every code, with its severity, meaning and remedy. */
export const codes: Readonly<Record<Code, CodeEntry>> = table;
