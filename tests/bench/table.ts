/** What `npm run bench` prints: every ratio first, then each benchmark's own table. */
import type { Benchmark, Figures, Ratio, Row } from "./benchmark";
import { digits, verdict } from "./words";

export interface Measured {
  readonly benchmark: Benchmark;
  readonly rows: readonly Row[];
}

export function printed(results: readonly Measured[]): string {
  const ratios = results.flatMap(({ rows }) => rows.filter((row) => row.kind === "ratio"));
  const own = results.map(({ benchmark, rows }) => ({
    benchmark,
    figures: rows.filter((row) => row.kind === "figures"),
  }));
  const sections = own
    .filter(({ figures }) => figures.length > 0)
    .map(({ benchmark, figures }) => `${wrapped(`${benchmark.name}: ${benchmark.title}`)}\n${figuresTable(figures)}`);
  return [
    ...(ratios.length > 0 ? [`Ratios\n${ratioTable(ratios)}`] : []),
    ...sections,
    "Each time and ratio is the median of several rounds, with the lowest and the highest.",
  ].join("\n\n");
}

export function failuresIn(results: readonly Measured[]): number {
  return results.flatMap(({ rows }) => rows).filter((row) => row.kind === "figures" && row.failure !== undefined)
    .length;
}

function ratioTable(ratios: readonly Ratio[]): string {
  return table(
    ["", "ratio", "lowest–highest", "goal"],
    ratios.map(({ what, ratio, goal }) => [
      what,
      `${digits(ratio.median)}×`,
      `${digits(ratio.minimum)}–${digits(ratio.maximum)}`,
      goal === undefined ? "" : `≤ ${goal}×: ${verdict(ratio.median, goal)}`,
    ]),
  );
}

function figuresTable(rows: readonly Figures[]): string {
  const headings = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const lines = table(
    ["", ...headings],
    rows.map(({ what, figures }) => [what, ...headings.map((heading) => figures[heading] ?? "")]),
  );
  const failures = rows.flatMap(({ what, failure }) => (failure === undefined ? [] : [`  ✗ ${what}: ${failure}`]));
  return [lines, ...failures].join("\n");
}

/** The first column stands left, all others right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((text, column) => Math.max(text.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: readonly string[]) =>
    `  ${widths.map((width, column) => pad(cells[column] ?? "", width, column)).join("   ")}`.trimEnd();
  return [line(head), `  ${widths.map((width) => "─".repeat(width)).join("   ")}`, ...rows.map(line)].join("\n");
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

const LINE = 120;

function wrapped(text: string): string {
  return text.replace(new RegExp(`(.{1,${LINE}})(?: |$)`, "g"), "$1\n").trimEnd();
}
