import { CATALOGUE } from "../shared/functions/catalogue";
import { shownRows } from "../shared/functions/shown-rows";
import type { Problem } from "../shared/functions/types";

/** Registers every function of the catalogue with Excel. Synchronous: a cell never waits for the pane. */
export function associateFunctions(): void {
  for (const spec of CATALOGUE) {
    CustomFunctions.associate(spec.name, (...args: unknown[]) => {
      const result = spec.evaluate(args.slice(0, spec.parameters.length));
      if (result.kind === "failure")
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, result.message);
      return shownRows(result.rows, toExcel);
    });
  }
}

/** Excel shows null in a result as 0: an empty text shows nothing. */
function toExcel(special: Problem | null): string | CustomFunctions.Error {
  return special === null ? "" : new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, special.problem);
}
