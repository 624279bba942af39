import { CATALOGUE } from "../shared/functions/catalogue";
import { isProblem, type ResultCell } from "../shared/functions/types";

/** Registers every function of the catalogue with Excel. Synchronous: a cell never waits for the pane. */
export function associateFunctions(): void {
  for (const spec of CATALOGUE) {
    CustomFunctions.associate(spec.name, (...args: unknown[]) => {
      const result = spec.evaluate(args.slice(0, spec.parameters.length));
      if (result.kind === "failure")
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, result.message);
      return result.rows.map((row) => row.map(toExcel));
    });
  }
}

/** Excel shows null in a result as 0: an empty text shows nothing. */
function toExcel(cell: ResultCell): string | number | CustomFunctions.Error {
  if (cell === null) return "";
  return isProblem(cell) ? new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, cell.problem) : cell;
}
