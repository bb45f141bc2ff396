/**
 * A text from the catalogue or an answer as one visible line: white space (line breaks too) becomes one space, other control and
 * format characters (escape sequences, text direction marks) become `·`, half surrogate pairs become `�`, soft hyphens go.
 * A text with nothing to see becomes `–`. Every text passes here once, before any format sees it.
 */
export function plain(text: string): string {
  const line = text
    .replace(/\u00AD/g, "")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[\s\u0085]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "·")
    .trim();
  return line === "" ? "–" : line;
}

/** Keeps two words on one line when text is wrapped; only this stage makes it, and every format turns it into a space. */
export const glue = "\u00A0";

/** The text with ordinary spaces in place of `glue`. */
export function unglued(text: string): string {
  return text.replaceAll(glue, " ");
}

/** The text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return unglued(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/**
 * The text for Markdown (CommonMark and GitHub's): a backslash before every character that could begin markup, a link, a table, an
 * entity, a mention or a formula, before the `:` of an address and the `.` of `www.`, and before what begins a list or heading at
 * the start. Source: CommonMark 0.31.2 section 2.4, GitHub Flavored Markdown section 6.9.
 */
export function escapeMarkdown(text: string): string {
  return unglued(text)
    .replace(/[\\`*_{}[\]<>|~&$^@#+=]/g, "\\$&")
    .replace(/:(?=\S)/g, "\\:")
    .replace(/www\./gi, (match) => `${match.slice(0, -1)}\\.`)
    .replace(/^-/, "\\-")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** The text for an iCalendar value of type TEXT. A line break becomes `\n`. Source: RFC 5545 section 3.3.11. */
export function escapeCalendar(text: string): string {
  return unglued(text)
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** JSON that can stand inside an HTML `<script>` element: `<`, `>`, `&`, U+2028 and U+2029 are written as `\uXXXX`. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
