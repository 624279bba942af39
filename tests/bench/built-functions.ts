/** IMGSCORE out of the bundles that ship, in this realm: what a host's own engine runs, without an emulated host. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export type HostCall = (...args: readonly unknown[]) => unknown;

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** What the Excel add-in associates with the name; the rest of Office is not there. */
export function excelFunction(name: string): HostCall {
  const associated = new Map<string, HostCall>();
  const functions = { associate: (id: string, call: HostCall) => void associated.set(id, call) };
  const office = { actions: { associate: () => undefined }, onReady: () => undefined };
  // Compiled as a function, not in a context of its own, where each global name would be slow to find.
  const source = readFileSync(`${dist}/excel/functions.js`, "utf8");
  const script = vm.compileFunction(source, ["CustomFunctions", "Office", "self", "document"]);
  Reflect.apply(script, undefined, [functions, office, {}, {}]);
  const found = associated.get(name);
  if (found === undefined) throw new Error(`The built Excel add-in associates no ${name}.`);
  return found;
}

/** The Google Sheets script's top-level function of the name. */
export function sheetsFunction(name: string): HostCall {
  const source = ["Core.js", "Functions.js", "Workbook.js"]
    .map((file) => readFileSync(`${dist}/sheets/${file}`, "utf8"))
    .join("\n");
  return Reflect.apply(vm.compileFunction(`${source}\nreturn ${name};`), undefined, []);
}
