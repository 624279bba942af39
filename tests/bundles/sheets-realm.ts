/**
 * Runs the built scripts as Google does: one global scope, the bare language, no code from text.
 * Values are born inside, from JSON: an object of another realm would hide what `instanceof` gets wrong.
 */
import vm from "node:vm";
import { readBuilt } from "./built";
import { type Argument, type Cell, isRange } from "./cells";

export interface SheetsRealm {
  /** The global names that the two files define. */
  readonly defined: readonly string[];
  /** Calls a custom function as a formula does. */
  readonly call: (name: string, args: readonly Argument[]) => unknown;
  /** The JSON of what an expression gives in the script's scope. */
  readonly evaluate: (expression: string) => unknown;
}

const CALL = `
(name, text) => {
  const show = (cell) => typeof cell === "string" && cell.startsWith("\\u26a0 ") ? { problem: cell.slice(2) } : cell;
  try {
    const rows = globalThis[name](...JSON.parse(text));
    return JSON.stringify({ rows: rows.map((row) => row.map(show)) });
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === "Error") return JSON.stringify({ failed: thrown.message });
    throw thrown;
  }
}`;

/** `services` is a script that stands for Google's services; without it there are none. */
export function openSheetsRealm(services = ""): SheetsRealm {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const names = (): string[] => JSON.parse(vm.runInContext("JSON.stringify(Object.keys(globalThis))", context));
  vm.runInContext(services, context);
  const before = names();
  for (const file of ["sheets/Core.js", "sheets/Functions.js", "sheets/Workbook.js"])
    vm.runInContext(readBuilt(file), context);
  const call: (name: string, args: string) => string = vm.runInContext(CALL, context);
  return {
    defined: names().filter((name) => !before.includes(name)),
    call: (name, args) => JSON.parse(call(name, JSON.stringify(args.map(deliver)))),
    evaluate: (expression) => JSON.parse(vm.runInContext(`JSON.stringify(${expression})`, context)),
  };
}

/** As docs/host-truth.md has it: a range of one cell arrives as its value, what is blank or skipped as "", an error as its text. */
function deliver(argument: Argument): Cell | readonly (readonly Cell[])[] {
  if (argument === undefined) return "";
  if (!isRange(argument)) return value(argument);
  const [[only, ...more] = [], ...rows] = argument;
  if (only !== undefined && more.length === 0 && rows.length === 0) return value(only);
  return argument.map((row) => row.map(value));
}

function value(cell: Cell): Cell {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.error : cell;
}
