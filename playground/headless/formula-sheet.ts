/** The sheet on which a lone formula is computed: large enough for thousands of programs, small enough to be quick. */
export const FORMULA_SHEET = { rows: 50_000, columns: 100 };

/** "50,000 rows and 100 columns". */
export function sizeInWords({ rows, columns }: typeof FORMULA_SHEET): string {
  return `${counted(rows, "row")} and ${counted(columns, "column")}`;
}

function counted(n: number, noun: string): string {
  return `${n.toLocaleString("en-US")} ${n === 1 ? noun : `${noun}s`}`;
}
