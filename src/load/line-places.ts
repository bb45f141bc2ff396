const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A place in a text; both count from 1, and the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Gives the place of an offset in a text. The lines are counted when the first place is asked for. */
export function linePlaces(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lineOf(starts, offset);
    return { line: line + 1, column: offset - startOf(starts, line) + 1 };
  };
}

/** Offsets at which lines begin: the first, and behind every LF, CR LF and lone CR. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const ends = code === lineFeed || (code === carriageReturn && text.charCodeAt(index + 1) !== lineFeed);
    if (ends) starts.push(index + 1);
  }
  return starts;
}

/** The last line that begins at or before the offset, by halving. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(starts, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startOf(starts: readonly number[], line: number): number {
  return starts[line] as number; // only lines that there are, are asked for
}
