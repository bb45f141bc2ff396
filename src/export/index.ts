export { toHtml } from "./html.ts";
export { type CalendarOptions, toICalendar } from "./icalendar.ts";
export { type JsonLdOptions, toJsonLd } from "./json-ld.ts";
export { toMarkdown } from "./markdown.ts";
export type { DocumentOptions, ExportOptions, View } from "./options.ts";
export { type TextOptions, toText } from "./text.ts";
