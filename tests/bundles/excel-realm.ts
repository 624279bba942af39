/**
 * Runs the built functions.js as Excel does before any pane is open: a page's globals are not there, so whatever
 * needs the document, or another chunk, fails.
 */
import vm from "node:vm";
import { readBuilt } from "./built";
import { type Argument, type Cell, isRange } from "./cells";

/** Real Excel delivers an empty cell as 0 on some builds and as null on others. */
export type Blanks = 0 | null;

export interface ExcelRealm {
  /** Associated function ids and action ids, in the order of their association. */
  readonly functions: readonly string[];
  readonly actions: readonly string[];
  /** Calls the function as Excel calls it: every parameter a matrix, null for what was left out, and the invocation. */
  readonly call: (name: string, args: readonly Argument[], blanks: Blanks) => unknown;
}

const GLOBALS = `
globalThis.self = globalThis;
globalThis.seen = { functions: new Map(), actions: [] };
globalThis.CustomFunctions = {
  associate: (id, implementation) => seen.functions.set(id, implementation),
  Error: class { constructor(code, message) { this.code = code; this.message = message; } },
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
};
globalThis.Office = { actions: { associate: (id) => seen.actions.push(id) }, onReady: () => {} };
`;

const CALL = `
(name, text) => {
  const deliver = (cell) => (cell !== null && typeof cell === "object" ? new CustomFunctions.Error(cell.error) : cell);
  const args = JSON.parse(text).map((matrix) => matrix === null ? null : matrix.map((row) => row.map(deliver)));
  const isProblem = (value) => value instanceof CustomFunctions.Error && value.code === "#VALUE!";
  const show = (cell) => isProblem(cell) ? { problem: cell.message } : cell;
  try {
    const rows = seen.functions.get(name)(...args, { functionName: name });
    return JSON.stringify({ rows: rows.map((row) => row.map(show)) });
  } catch (thrown) {
    if (isProblem(thrown)) return JSON.stringify({ failed: thrown.message });
    throw thrown;
  }
}`;

export function openExcelRealm(): ExcelRealm {
  const context = vm.createContext(Object.create(null));
  vm.runInContext(GLOBALS, context);
  vm.runInContext(readBuilt("excel/functions.js"), context);
  const list = (expression: string): string[] => JSON.parse(vm.runInContext(`JSON.stringify(${expression})`, context));
  const call: (name: string, args: string) => string = vm.runInContext(CALL, context);
  const metadata: { functions: { id: string; parameters: unknown[] }[] } = JSON.parse(
    readBuilt("excel/functions.json"),
  );
  return {
    functions: list("[...seen.functions.keys()]"),
    actions: list("seen.actions"),
    call: (name, args, blanks) => {
      const count = metadata.functions.find(({ id }) => id === name)?.parameters.length ?? 0;
      const delivered = Array.from({ length: count }, (_, index) => matrixOf(args[index], blanks));
      return JSON.parse(call(name, JSON.stringify(delivered)));
    },
  };
}

function matrixOf(argument: Argument, blanks: Blanks): readonly (readonly Cell[])[] | null {
  if (argument === undefined) return null;
  const cells = isRange(argument) ? argument : [[argument]];
  return cells.map((row) => row.map((cell) => cell ?? blanks));
}
