export { type FhirBundle, type FhirOptions, type FhirResource, toFhir } from "./fhir/index.ts";
export { calendarToHtml, toHtml } from "./html.ts";
export { type CalendarOptions, toICalendar } from "./icalendar.ts";
export { type JsonLdOptions, toJsonLd } from "./json-ld.ts";
export { calendarToMarkdown, toMarkdown } from "./markdown.ts";
export type { DocumentOptions, ExportOptions, View } from "./options.ts";
export { calendarToText, type TextOptions, toText } from "./text.ts";
