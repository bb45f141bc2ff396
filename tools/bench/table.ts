/** A cell: text, or a number that is written with three digits. */
export type Cell = string | number | null;

/** Rows under a heading as a Markdown table, in columns of even width so that it can be read in a terminal too. */
export function table(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [heading, ...rows.map((row) => row.map(written))];
  const widths = heading.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  const [first = [], ...others] = cells;
  return [line(first), line(rule), ...others.map(line)].join("\n");
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** A number with two or three digits; `–` for none. */
export function written(cell: Cell): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  if (!Number.isFinite(cell)) return String(cell);
  if (Math.abs(cell) >= 100) return Math.round(cell).toLocaleString("en");
  if (cell !== 0 && Math.abs(cell) < 1) return cell.toPrecision(2);
  return cell.toFixed(Math.abs(cell) >= 10 ? 1 : 2);
}
