import { closingQuote, DELIMITERS, type Delimiter } from "./delimited";

/** How much more each says than a comma: the rarer it is within cells. */
const WEIGHTS: Readonly<Record<Delimiter, number>> = { ",": 1, ";": 1.2, "|": 1.5, "\t": 3 };

const SAMPLE_ROWS = 50;
const SAMPLE_CHARACTERS = 64 * 1024;

/** What parts the cells of a text: what gives its first rows the same number of cells, and many. "," where nothing does. */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const whole = sample.length === text.length;
  const candidates = DELIMITERS.map((delimiter) => ({ delimiter, widths: widthsOf(sample, delimiter, whole) }));
  // The first row with anything between cells: titles above the header have nothing.
  const lines = candidates.map(({ widths }) => widths.findIndex((width) => width > 1)).filter((line) => line >= 0);
  const header = Math.min(...lines);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ",", score: 0 };
  for (const { delimiter, widths } of candidates) {
    const score = WEIGHTS[delimiter] * scoreOf(widths, header);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Share of rows with the most usual width, times what that width is worth; half of it where the header differs. */
function scoreOf(widths: readonly number[], header: number): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual, rows] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [1, 0]);
  const agrees = widths[header] === usual ? 1 : 0.5;
  return (rows / widths.length) * Math.log2(usual) * agrees;
}

/** Cells in each of the first rows that are not blank. A quotation mark counts where it begins a cell. */
function widthsOf(text: string, delimiter: Delimiter, whole: boolean): readonly number[] {
  const widths: number[] = [];
  let width = 1;
  let rowStart = 0;
  let cellStart = 0;
  for (let at = 0; at < text.length && widths.length < SAMPLE_ROWS; at++) {
    const character = text[at];
    if (character === '"' && at === cellStart) {
      at = closingQuote(text, at + 1);
    } else if (character === delimiter) {
      width += 1;
      cellStart = at + 1;
    } else if (character === "\n" || character === "\r") {
      if (text.slice(rowStart, at).trim() !== "") widths.push(width);
      width = 1;
      rowStart = at + 1;
      cellStart = at + 1;
    }
  }
  // The last row has no line end, or was cut where the sample ends.
  if (widths.length < SAMPLE_ROWS && (whole || widths.length === 0) && text.slice(rowStart).trim() !== "") {
    widths.push(width);
  }
  return widths;
}
