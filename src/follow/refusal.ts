import type { Code } from "../diagnostic/index.ts";

/** Why an event was refused; nothing has changed. The message never holds a citizen's answer. */
export interface Refusal {
  readonly code: Code;
  readonly message: string;
  /** JSON path into the event, such as `changes.doBy`; empty for the event as a whole. */
  readonly path: string;
}

/** A step of `follow`: a changed record, or a refusal. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** A step that went well. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A step that is refused. */
export function refuse(
  code: Code,
  message: string,
  path = "",
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, message, path } };
}
