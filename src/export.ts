export {
  type CalendarOptions,
  type DocumentOptions,
  type ExportOptions,
  type JsonLdOptions,
  type TextOptions,
  toHtml,
  toICalendar,
  toJsonLd,
  toMarkdown,
  toText,
  type View,
} from "./export/index.ts";
