/** The file's content lines, unfolded. Throws when a line is too long or ends in anything but CRLF. Source: RFC 5545. */
export function contentLines(calendar: string): string[] {
  if (!calendar.endsWith("\r\n")) throw new Error("the last line does not end");
  const raw = calendar.slice(0, -2).split("\r\n");
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error("a bare line break");
    if (Buffer.byteLength(line, "utf8") > 75) throw new Error("a line is longer than 75 octets");
  }
  return calendar.slice(0, -2).replaceAll("\r\n ", "").split("\r\n");
}

/** Names of the properties in their order. Throws when a line is no content line. */
export function propertyNames(calendar: string): string[] {
  return contentLines(calendar).map((line) => {
    const name = /^([A-Z-]+)(?:;[A-Z]+=[A-Z]+)*:/.exec(line)?.[1];
    if (name === undefined) throw new Error("no content line");
    return name;
  });
}
